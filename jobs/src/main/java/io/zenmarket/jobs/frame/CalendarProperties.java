package io.zenmarket.jobs.frame;

import io.zenmarket.domain.calendar.MarketOf;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Which market's calendar a symbol keeps, where its spelling does not tell.
///
/// @param symbols from symbol to the code of a calendar, as in [MarketOf#of]
@Validated
@ConfigurationProperties(prefix = "zenmarket.calendars", ignoreUnknownFields = false)
public record CalendarProperties(@DefaultValue Map<String, String> symbols) {

    public CalendarProperties {
        symbols = Map.copyOf(symbols);
        MarketOf.of(symbols);
    }

    MarketOf markets() {
        return MarketOf.of(symbols);
    }
}
