package io.zenmarket.domain.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RebalanceTest {

    @ParameterizedTest
    @CsvSource({
        "DAILY,     2024-05-01T23:59:59Z, 2024-05-02T00:00:00Z, false",
        "DAILY,     2024-05-01T00:00:00Z, 2024-05-01T23:59:59Z, true",
        "WEEKLY,    2024-05-05T23:59:59Z, 2024-05-06T00:00:00Z, false",
        "WEEKLY,    2024-05-06T00:00:00Z, 2024-05-12T23:59:59Z, true",
        "WEEKLY,    1969-12-28T12:00:00Z, 1969-12-29T00:00:00Z, false",
        "WEEKLY,    1969-12-29T00:00:00Z, 1970-01-04T00:00:00Z, true",
        "MONTHLY,   2024-02-29T00:00:00Z, 2024-03-01T00:00:00Z, false",
        "MONTHLY,   2024-05-01T00:00:00Z, 2024-05-31T00:00:00Z, true",
        "MONTHLY,   2023-05-31T00:00:00Z, 2024-05-01T00:00:00Z, false",
        "QUARTERLY, 2024-03-31T00:00:00Z, 2024-04-01T00:00:00Z, false",
        "QUARTERLY, 2024-04-01T00:00:00Z, 2024-06-30T00:00:00Z, true",
        "QUARTERLY, 2024-12-31T00:00:00Z, 2025-01-01T00:00:00Z, false",
    })
    void periodsOfTheCalendar(Rebalance.Calendar calendar, Instant first, Instant second, boolean same) {
        long one = calendar.period(first.getEpochSecond(), 0);
        long two = calendar.period(second.getEpochSecond(), 1);
        assertThat(two).isGreaterThanOrEqualTo(one);
        assertThat(one == two).isEqualTo(same);
    }

    @Test
    void periodsOfBars() {
        Rebalance everyThree = new Rebalance.EveryBars(3);
        assertThat(everyThree.period(0, 0)).isEqualTo(everyThree.period(0, 2));
        assertThat(everyThree.period(0, 3)).isEqualTo(everyThree.period(0, 2) + 1);
        assertThatThrownBy(() -> new Rebalance.EveryBars(0))
                .hasMessage("rebalance: expected every 1 or more bars, was 0");
    }
}
