package io.zenmarket.jobs.cli;

import io.zenmarket.jobs.frame.LookConfiguration;
import io.zenmarket.jobs.store.StoreConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Import;

/// The application of commands that only look: the stores and the job console, started in a fraction of the whole.
/// It is no `@Configuration`, so that the whole application's scan leaves it out.
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
@Import({StoreConfiguration.class, LookConfiguration.class})
final class LookApplication {}
