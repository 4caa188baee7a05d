package io.zenmarket.jobs.testing;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// What a properties record is when nothing is configured.
public final class Defaults {

    private Defaults() {}

    /// Binds a properties record to no properties at all.
    public static <T> T of(Class<T> type) {
        String prefix = type.getAnnotation(ConfigurationProperties.class).prefix();
        return new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate(prefix, Bindable.of(type));
    }
}
