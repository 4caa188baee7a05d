package io.zenmarket.readerswriters.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.market.Interval;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateParserTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-31",
                "20240131",
                "2024/01/31",
                "2024/1/31",
                "2024.01.31",
                "31.01.2024",
                "01/31/2024",
                "1/31/2024",
                "01-31-2024",
                "2024-01-31T00:00:00Z",
                "2024-01-31 00:00:00-05:00",
                "2024-01-31T23:59:59.999+1400",
                "2024-01-31 9:30",
                "2024-01-31T22:00-05",
                "1706659200",
                "1706720400",
                "1706659200000"
            })
    void datesADailyBarByWhatIsWritten(String text) {
        DateParser dates = new DateParser(Interval.ONE_DAY, CsvMapping.DETECT, DayOrder.MONTH_FIRST);

        assertThat(date(dates, text)).isEqualTo("2024-01-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2024",
                "2024-01",
                "2024-02-30",
                "2023-02-29",
                "2024-13-01",
                "2024-00-10",
                "2024-17-01",
                "2024-01-32",
                "2024-01-00",
                "2024-01-31x",
                "2024-01-31T",
                "2024-01-31T25:00",
                "2024-01-31T10:61",
                "2024-01-31 10:00:60",
                "2024-01-31T10:00:00.",
                "2024-01-31T10:00+",
                "2024-01-31T10:00+19:00",
                "2024-01-31T10:00+0160",
                "2024-01-31T10:00:00ZZ",
                "20240132",
                "24-01-31",
                "31/01/24",
                "2024-01/31",
                "12345",
                "17066592000",
                "-1706659200",
                "yesterday",
                "2024-01-31T10",
                "9999999999999999999999",
                "31.13.2024"
            })
    void refusesWhatIsNoDate(String text) {
        DateParser dates = new DateParser(Interval.ONE_DAY, CsvMapping.DETECT, DayOrder.UNKNOWN);

        assertThat(parse(dates, text)).isEqualTo(DateParser.NONE);
    }

    @Test
    void readsEveryDayOfFourCenturiesAsTheCalendarDoes() {
        DateParser dates = new DateParser(Interval.ONE_DAY, CsvMapping.DETECT, DayOrder.UNKNOWN);
        for (LocalDate day = LocalDate.of(1700, 1, 1); day.getYear() < 2101; day = day.plusDays(1)) {
            assertThat(parse(dates, day.toString())).isEqualTo(day.toEpochDay() * 86_400);
        }
    }

    @Test
    void tellsDayFromMonthByTheOrderGiven() {
        assertThat(date(new DateParser(Interval.ONE_DAY, CsvMapping.DETECT, DayOrder.DAY_FIRST), "03/04/2024"))
                .isEqualTo("2024-04-03");
        assertThat(date(new DateParser(Interval.ONE_DAY, CsvMapping.DETECT, DayOrder.MONTH_FIRST), "03/04/2024"))
                .isEqualTo("2024-03-04");
        assertThat(parse(new DateParser(Interval.ONE_DAY, CsvMapping.DETECT, DayOrder.UNKNOWN), "03/04/2024"))
                .isEqualTo(DateParser.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-01T09:30:00-04:00, 2024-07-01T13:30:00Z",
        "2024-07-01 09:30, 2024-07-01T13:30:00Z",
        "2024-01-02 09:30:15, 2024-01-02T14:30:15Z",
        "2024-01-02T14:30Z, 2024-01-02T14:30:00Z",
        "2024-01-02, 2024-01-02T05:00:00Z",
        "1704205800, 2024-01-02T14:30:00Z"
    })
    void readsAnIntradayBarAsAnInstantInTheMappingsZone(String text, Instant expected) {
        DateParser dates = new DateParser(Interval.ONE_MINUTE, inNewYork(Optional.empty()), DayOrder.UNKNOWN);

        assertThat(Instant.ofEpochSecond(parse(dates, text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"153000, 20:30:00", "15:30, 20:30:00", "1530, 20:30:00", "0, 05:00:00", "000000, 05:00:00"})
    void addsTheTimeOfItsOwnColumn(String time, String expected) {
        DateParser dates = new DateParser(Interval.ONE_HOUR, inNewYork(Optional.empty()), DayOrder.UNKNOWN);
        byte[] bytes = ("20240102" + time).getBytes(StandardCharsets.UTF_8);

        assertThat(Instant.ofEpochSecond(dates.parse(bytes, 0, 8, 8, bytes.length)))
                .isEqualTo(Instant.parse("2024-01-02T" + expected + "Z"));
    }

    @Test
    void refusesABadTimeOfItsOwnColumn() {
        DateParser dates = new DateParser(Interval.ONE_HOUR, CsvMapping.DETECT, DayOrder.UNKNOWN);

        assertThat(dates.parse("20240102250000".getBytes(StandardCharsets.UTF_8), 0, 8, 8, 14))
                .isEqualTo(DateParser.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "dd/MM/yyyy, 03/04/2024, 2024-04-03",
        "MM/dd/yyyy, 03/04/2024, 2024-03-04",
        "d MMM yyyy, 3 Apr 2024, 2024-04-03",
        "yyyyMMddHHmm, 202404031530, 2024-04-03",
        "epoch-seconds, 86400, 1970-01-01",
        "epoch-seconds, -1, 1969-12-31",
        "epoch-millis, 1706659200000, 2024-01-30",
        "yyyy-MM-dd'T'HH:mmXXX, 2024-04-03T23:00-04:00, 2024-04-03"
    })
    void readsAConfiguredPattern(String pattern, String text, String expected) {
        DateParser dates = new DateParser(Interval.ONE_DAY, inNewYork(Optional.of(pattern)), DayOrder.UNKNOWN);

        assertThat(date(dates, text)).isEqualTo(expected);
        assertThat(parse(dates, "30 Feb 2024")).isEqualTo(DateParser.NONE);
    }

    private static CsvMapping inNewYork(Optional<String> pattern) {
        return new CsvMapping(
                Map.of(), Optional.empty(), pattern, Optional.empty(), NEW_YORK, CsvMapping.Header.DETECT);
    }

    private static String date(DateParser dates, String text) {
        long time = parse(dates, text);
        assertThat(time).as(text).isNotEqualTo(DateParser.NONE);
        assertThat(time % 86_400).isZero();
        return LocalDate.ofEpochDay(time / 86_400).toString();
    }

    private static long parse(DateParser dates, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return dates.parse(bytes, 0, bytes.length, 0, 0);
    }
}
