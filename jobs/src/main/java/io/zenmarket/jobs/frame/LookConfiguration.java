package io.zenmarket.jobs.frame;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The part of the frame that only looks at jobs; it needs a database and nothing else.
@Configuration(proxyBeanMethods = false)
public class LookConfiguration {

    @Bean
    AccountStore accountStore(JdbcClient jdbc) {
        return new AccountStore(jdbc);
    }

    @Bean
    JobConsole jobConsole(JdbcClient jdbc, AccountStore accounts) {
        return new JobConsole(jdbc, accounts);
    }
}
