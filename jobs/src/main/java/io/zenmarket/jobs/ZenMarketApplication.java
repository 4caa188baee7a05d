package io.zenmarket.jobs;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The one application: every job, the command line and the job frame. The process exits with the command's exit code.
@SpringBootApplication
public class ZenMarketApplication {

    /// Runs one command of the command line.
    public static void main(String[] args) {
        System.exit(ZenMarketCommand.execute(args));
    }
}
