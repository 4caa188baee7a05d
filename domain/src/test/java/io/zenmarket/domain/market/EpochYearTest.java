package io.zenmarket.domain.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class EpochYearTest {

    @Test
    void agreesWithTheCalendarOnBothSidesOfEveryNewYear() {
        for (int year = 1700; year < 2300; year++) {
            long start = LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
            assertThat(EpochYear.of(start)).isEqualTo(year);
            assertThat(EpochYear.of(start - 1)).isEqualTo(year - 1);
            assertThat(EpochYear.start(year)).isEqualTo(start);
        }
    }
}
