package io.zenmarket.jobs;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The one application: every job, the command line and the job frame.
@SpringBootApplication
public class ZenMarketApplication {

    /// Starts the command line.
    public static void main(String[] args) {
        SpringApplication.run(ZenMarketApplication.class, args);
    }
}
