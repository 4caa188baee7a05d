package io.zenmarket.jobs.frame;

import io.zenmarket.domain.calendar.MarketOf;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The part of the frame that only looks at jobs; it needs a database and nothing else.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarProperties.class)
public class LookConfiguration {

    @Bean
    AccountStore accountStore(JdbcClient jdbc) {
        return new AccountStore(jdbc);
    }

    /// Finds the calendar of a symbol.
    @Bean
    MarketOf markets(CalendarProperties properties) {
        return properties.markets();
    }

    @Bean
    JobConsole jobConsole(JdbcClient jdbc, AccountStore accounts) {
        return new JobConsole(jdbc, accounts);
    }
}
