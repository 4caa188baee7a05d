package io.zenmarket.domain.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NewsTimesTest {

    private static final BackfillRule RULE = new BackfillRule(Duration.ofDays(7), Duration.ofMinutes(15));
    private static final Instant PUBLISHED = Instant.parse("2024-03-01T14:00:00Z");

    private static NewsTimes seen(String at) {
        return NewsTimes.of(PUBLISHED, false, Instant.parse(at), RULE);
    }

    @Test
    void isAvailableWhenItWasSeen() {
        NewsTimes times = seen("2024-03-01T22:00:00.123456789Z");
        assertThat(times.firstSeenAt()).isEqualTo("2024-03-01T22:00:00.123456Z");
        assertThat(times.availableAt()).isEqualTo("2024-03-01T22:00:00.123456Z");
        assertThat(times.backfilled()).isFalse();
    }

    @Test
    void isAvailableWhenItIsPublishedAtTheEarliest() {
        NewsTimes times = seen("2024-03-01T13:00:00Z");
        assertThat(times.firstSeenAt()).isEqualTo("2024-03-01T13:00:00Z");
        assertThat(times.availableAt()).isEqualTo(PUBLISHED);
    }

    @Test
    void assumesALatencyForABackfill() {
        assertThat(seen("2024-03-08T14:00:00Z").backfilled()).isFalse();
        NewsTimes times = seen("2024-03-08T14:00:00.000001Z");
        assertThat(times.backfilled()).isTrue();
        assertThat(times.publishedAt()).isEqualTo(PUBLISHED);
        assertThat(times.firstSeenAt()).isEqualTo("2024-03-01T14:15:00Z");
        assertThat(times.availableAt()).isEqualTo("2024-03-01T14:15:00Z");
    }

    @Test
    void takesADateForTheEndOfItsDay() {
        Instant endOfDay = Instant.parse("2024-03-02T00:00:00Z");
        NewsTimes seenAtNoon = NewsTimes.of(endOfDay, true, Instant.parse("2024-03-01T12:00:00Z"), RULE);
        assertThat(seenAtNoon.availableAt()).isEqualTo(endOfDay);
        assertThat(seenAtNoon.dateOnly()).isTrue();
    }

    @Test
    void refusesALatencyAboveTheAgeOfABackfill() {
        assertThatThrownBy(() -> new BackfillRule(Duration.ofMinutes(1), Duration.ofMinutes(2)))
                .hasMessage("backfill: expected 0 <= latency <= after, was latency PT2M, after PT1M");
    }
}
