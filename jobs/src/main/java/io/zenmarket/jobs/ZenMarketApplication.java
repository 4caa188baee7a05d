package io.zenmarket.jobs;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/// The one application: every job, the command line and the job frame. The process exits with the command's exit code.
///
/// Found are classes named `…Configuration`, so that a start reads twenty files and not five hundred; what serves is
/// found by a configuration of its own.
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(resourcePattern = "**/*Configuration.class")
public class ZenMarketApplication {

    /// Runs one command of the command line.
    public static void main(String[] args) {
        // What it prepares in a second thread most commands never use.
        System.setProperty("spring.backgroundpreinitializer.ignore", "true");
        System.exit(ZenMarketCommand.execute(args));
    }
}
