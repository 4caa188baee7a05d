package io.zenmarket.jobs.cli;

import io.zenmarket.jobs.frame.TelemetryProperties;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/// The application of a process that works on its share of a run: the frame, the stores and the jobs that are handed
/// out, each part made when it is first asked for, so that it starts in two thirds of the whole's CPU.
/// It is no `@Configuration`, so that the whole application's scan leaves it out.
@ComponentScan(
        basePackages = {
            "io.zenmarket.jobs.frame",
            "io.zenmarket.jobs.store",
            "io.zenmarket.jobs.ingestbars",
            "io.zenmarket.jobs.scoresentiment",
            "io.zenmarket.jobs.generatesignals",
            "io.zenmarket.jobs.runbacktest"
        },
        resourcePattern = "*Configuration.class")
@Import(WorkApplication.Infrastructure.class)
final class WorkApplication {

    /// A process that pushes measurements and traces needs all that an auto-configuration may bring.
    static final class Infrastructure implements ImportSelector {

        private final boolean pushes;

        Infrastructure(Environment environment) {
            pushes = TelemetryProperties.pushes(environment);
        }

        @Override
        public String[] selectImports(AnnotationMetadata importer) {
            return new String[] {pushes ? Whole.class.getName() : Least.class.getName()};
        }
    }

    @EnableAutoConfiguration
    static final class Whole {}

    @ImportAutoConfiguration({
        ConfigurationPropertiesAutoConfiguration.class,
        PropertyPlaceholderAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        BatchAutoConfiguration.class,
        BatchJdbcAutoConfiguration.class
    })
    static final class Least {

        @Bean
        static LazyInitializationBeanFactoryPostProcessor lazyInitialization() {
            return new LazyInitializationBeanFactoryPostProcessor();
        }
    }
}
