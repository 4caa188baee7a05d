package io.zenmarket.jobs.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.calendar.TradingCalendars;
import io.zenmarket.jobs.testing.Defaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalendarPropertiesTest {

    @Test
    void hasDefaults() {
        assertThat(Defaults.of(CalendarProperties.class)).isEqualTo(new CalendarProperties(Map.of()));
    }

    @Test
    void statesTheCalendarOfASymbol() {
        CalendarProperties properties = new CalendarProperties(Map.of("BTC", "ALWAYS"));
        assertThat(properties.markets().calendar("BTC")).contains(TradingCalendars.of("ALWAYS"));
    }

    @Test
    void refusesAnUnknownCalendar() {
        assertThatThrownBy(() -> new CalendarProperties(Map.of("BTC", "CRYPTO")))
                .hasMessageContaining("was CRYPTO");
    }
}
