package io.zenmarket.jobs.store;

import io.zenmarket.readerswriters.lake.BarLake;
import io.zenmarket.readerswriters.lake.LakeCatalogue;
import io.zenmarket.readerswriters.lake.LakePublisher;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import io.zenmarket.readerswriters.objectstore.ObjectStoreSettings;
import io.zenmarket.readerswriters.objectstore.ObjectStores;
import io.zenmarket.readerswriters.objectstore.S3Settings;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wires the stores.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({StoreProperties.class, ObjectStoreProperties.class})
public class StoreConfiguration {

    private static final String LOCAL = "local";

    /// Only when no external database is configured.
    @Bean
    @ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
    EmbeddedDatabase embeddedDatabase(StoreProperties properties, Environment environment) {
        List<String> profiles = List.of(environment.getActiveProfiles());
        if (!profiles.isEmpty() && !profiles.contains(LOCAL)) {
            throw new IllegalArgumentException("spring.datasource.url: expected a database for profile "
                    + String.join(", ", profiles) + ", was none; set it, or use --profile local");
        }
        return EmbeddedDatabase.open(properties);
    }

    @Bean
    ObjectStore objectStore(StoreProperties stores, ObjectStoreProperties properties) {
        return ObjectStores.open(settings(stores, properties));
    }

    private static ObjectStoreSettings settings(StoreProperties stores, ObjectStoreProperties properties) {
        return switch (properties.type()) {
            case DIRECTORY -> new ObjectStoreSettings.Directory(stores.dataDir().resolve("lake"));
            case S3 ->
                new S3Settings(
                        properties.endpoint(),
                        properties.region(),
                        properties
                                .bucket()
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "zenmarket.object-store.bucket: expected a bucket's name, was none")),
                        properties.prefix(),
                        properties.pathStyle(),
                        properties.checksums());
        };
    }

    @Bean
    WorkFiles workFiles(StoreProperties properties) {
        return new WorkFiles(properties.dataDir().resolve(properties.workFolder()));
    }

    @Bean
    LakeCatalogue lakeCatalogue(JdbcClient jdbc) {
        return new LakeCatalogue(jdbc);
    }

    @Bean
    LakePublisher lakePublisher(ObjectStore store, LakeCatalogue catalogue) {
        return new LakePublisher(store, catalogue);
    }

    @Bean
    BarLake barLake(ObjectStore store, LakeCatalogue catalogue) {
        return new BarLake(store, catalogue);
    }
}
