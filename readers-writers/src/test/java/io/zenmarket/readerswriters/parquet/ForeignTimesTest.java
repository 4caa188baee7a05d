package io.zenmarket.readerswriters.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.ingest.BadRecordException;
import io.zenmarket.domain.market.Interval;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignTimesTest {

    private static final ForeignTimes DAILY = times(Interval.ONE_DAY, ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource({
        "2024-01-31, 2024-01-31T00:00:00Z",
        "20240131, 2024-01-31T00:00:00Z",
        "' 2024-01-31 16:00 ', 2024-01-31T00:00:00Z",
        "2024-01-31T23:30:00-05:00, 2024-01-31T00:00:00Z",
        "1969-12-31T23:59:59.999Z, 1969-12-31T00:00:00Z"
    })
    void datesADailyBarByTheDateAsWritten(String text, Instant expected) {
        assertThat(Instant.ofEpochSecond(DAILY.text(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "20240131, 2024-01-31T00:00:00Z",
        "1706716800, 2024-01-31T00:00:00Z",
        "1706716800000, 2024-01-31T00:00:00Z",
        "1706716800000000, 2024-01-31T00:00:00Z",
        "1706716800000000000, 2024-01-31T00:00:00Z",
        "-1, 1969-12-31T00:00:00Z"
    })
    void tellsTheUnitOfANumberByItsSize(long number, Instant expected) {
        assertThat(Instant.ofEpochSecond(DAILY.number(number))).isEqualTo(expected);
    }

    /// Midnight in Berlin is the evening before in UTC.
    @ParameterizedTest
    @CsvSource({"2024-01-30T23:00:00Z, 2024-01-31T00:00:00Z", "2024-07-30T22:00:00Z, 2024-07-31T00:00:00Z"})
    void datesAnInstantInTheExchangesZone(Instant midnight, Instant expected) {
        ForeignTimes berlin = times(Interval.ONE_DAY, ZoneId.of("Europe/Berlin"));
        assertThat(Instant.ofEpochSecond(berlin.number(midnight.getEpochSecond())))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31 09:30:00, 2024-01-31T14:30:00Z",
        "2024-07-31T09:30:00, 2024-07-31T13:30:00Z",
        "2024-01-31T09:30:00+01:00, 2024-01-31T08:30:00Z"
    })
    void takesAnIntradayBarsInstant(String text, Instant expected) {
        ForeignTimes newYork = times(Interval.ONE_MINUTE, ZoneId.of("America/New_York"));
        assertThat(Instant.ofEpochSecond(newYork.text(text))).isEqualTo(expected);
        assertThat(newYork.number(1_706_711_400)).isEqualTo(1_706_711_400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "2024-02-30", "20240230", "31.01.2024", "2024-01-31 25:00", "12345678901234567890"})
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> DAILY.text(text))
                .isInstanceOf(BadRecordException.class)
                .hasMessage(text);
    }

    private static ForeignTimes times(Interval interval, ZoneId zone) {
        return new ForeignTimes(new SessionClock(interval, zone));
    }
}
