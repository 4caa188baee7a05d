package io.zenmarket.jobs.tearsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class YearStartsTest {

    @Test
    void firstBarsOfYearsAreMarkedAndManyYearsThinned() {
        assertThat(YearStarts.of(days("2019-12-30", "2019-12-31", "2020-01-02", "2020-06-01", "2021-01-04")))
                .containsExactly(2, 4);
        long[] decades = IntStream.range(1980, 2021)
                .mapToLong(year -> LocalDate.of(year, 1, 2).toEpochDay() * 86_400)
                .toArray();
        assertThat(YearStarts.of(decades)).containsExactly(5, 10, 15, 20, 25, 30, 35, 40);
        assertThat(YearStarts.of(new long[0])).isEmpty();
    }

    private static long[] days(String... dates) {
        return Stream.of(dates)
                .mapToLong(date -> LocalDate.parse(date).toEpochDay() * 86_400)
                .toArray();
    }
}
