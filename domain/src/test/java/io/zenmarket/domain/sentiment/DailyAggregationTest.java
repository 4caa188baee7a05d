package io.zenmarket.domain.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers worked by hand; the calendar is New York's.
class DailyAggregationTest {

    private static final Offset<Double> ROUNDING = within(1e-12);
    private static final Sentiment GOOD = new Sentiment(0.1, 0.1, 0.8);
    private static final Sentiment BAD = new Sentiment(0.6, 0.3, 0.1);
    private static final LocalDate MONDAY = LocalDate.of(2024, 6, 3);

    /// Thanksgiving, and the shortened Friday behind it.
    private static final DailyAggregation DAILY = DailyAggregation.of(
            new WeekdayCalendar(Set.of(LocalDate.of(2024, 11, 28)), Set.of(LocalDate.of(2024, 11, 29))));

    private int stories;

    private ScoredLink link(Instant at, double relevance, double novelty, Sentiment sentiment) {
        String hash = "story-" + stories++;
        return new ScoredLink(hash, hash, at, relevance, novelty, sentiment, false);
    }

    private ScoredLink on(LocalDate date, Sentiment sentiment) {
        return link(date.atTime(12, 0).atZone(DAILY.calendar().zone()).toInstant(), 1, 100, sentiment);
    }

    private static List<DailySentiment> rows(LocalDate from, LocalDate to, List<ScoredLink> links) {
        return DAILY.aggregate(List.of(), links, from, to);
    }

    @Test
    void describesTheScoresOfASession() {
        Instant noon = Instant.parse("2024-06-03T16:00:00Z");
        List<ScoredLink> links = List.of(
                link(noon, 1, 100, GOOD),
                link(noon, 0.5, 75, BAD),
                new ScoredLink("repeat", "story-0", noon, 0.25, 50, new Sentiment(0.2, 0.6, 0.2), true));
        SessionScores scores = rows(MONDAY, MONDAY, links).getFirst().scores();
        // Scores 0.7, −0.5 and 0; weights 100, 37.5 and 12.5.
        assertThat(scores.items()).isEqualTo(3);
        assertThat(scores.clusters()).isEqualTo(2);
        assertThat(scores.mean()).isEqualTo(0.2 / 3, ROUNDING);
        assertThat(scores.weightedMean()).isEqualTo((70 - 18.75) / 150, ROUNDING);
        // (0.49 + 0.25 − 3 (0.2 / 3)²) / 2
        assertThat(scores.deviation()).isEqualTo(Math.sqrt((0.74 - 0.04 / 3) / 2), ROUNDING);
        assertThat(scores.positiveShare()).isEqualTo(1.0 / 3, ROUNDING);
        assertThat(scores.negativeShare()).isEqualTo(1.0 / 3, ROUNDING);
        assertThat(scores.minimum()).isEqualTo(-0.5, ROUNDING);
        assertThat(scores.maximum()).isEqualTo(0.7, ROUNDING);
        assertThat(scores.inSampleShare()).isEqualTo(1.0 / 3, ROUNDING);
    }

    @Test
    void hasNoOpinionWithoutNews() {
        DailySentiment row = rows(MONDAY, MONDAY, List.of()).getFirst();
        assertThat(row.scores().items()).isZero();
        assertThat(row.scores().clusters()).isZero();
        SessionScores scores = row.scores();
        SentimentTrend trend = row.trend();
        double[] numbers = {
            scores.mean(),
            scores.weightedMean(),
            scores.deviation(),
            scores.positiveShare(),
            scores.negativeShare(),
            scores.minimum(),
            scores.maximum(),
            scores.inSampleShare(),
            trend.volumeZ(),
            trend.ewma1(),
            trend.ewma3(),
            trend.ewma10(),
            trend.surprise()
        };
        assertThat(numbers).containsOnly(Double.NaN);
        // SHA-256 of nothing, FIPS 180.
        assertThat(row.inputsSha256()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void hasNoDeviationOfASingleStory() {
        SessionScores scores =
                rows(MONDAY, MONDAY, List.of(on(MONDAY, GOOD))).getFirst().scores();
        assertThat(scores.mean()).isEqualTo(0.7, ROUNDING);
        assertThat(scores.deviation()).isNaN();
    }

    @Test
    void keepsTheMeanOverSilenceAndLetsItsWeightDecay() {
        // 0.7 on Monday, nothing on Tuesday, −0.5 on Wednesday: two sessions later.
        List<DailySentiment> rows =
                rows(MONDAY, MONDAY.plusDays(2), List.of(on(MONDAY, GOOD), on(MONDAY.plusDays(2), BAD)));
        assertThat(rows.get(0).trend().ewma3()).isEqualTo(0.7, ROUNDING);
        assertThat(rows.get(1).trend().ewma3()).isEqualTo(0.7, ROUNDING);
        SentimentTrend trend = rows.get(2).trend();
        // A quarter of the old one is left with a half-life of 1 session: 0.7 / 4 − 0.5 × 3 / 4.
        assertThat(trend.ewma1()).isEqualTo(-0.2, ROUNDING);
        // 2^(−2/3) = 0.629960524947437, 2^(−2/10) = 0.870550563296124.
        assertThat(trend.ewma3()).isEqualTo(-0.5 + 1.2 * 0.629960524947437, ROUNDING);
        assertThat(trend.ewma10()).isEqualTo(-0.5 + 1.2 * 0.870550563296124, ROUNDING);
    }

    @Test
    void isSurprisedByTheDistanceToWhatWasSaidBefore() {
        List<DailySentiment> rows =
                rows(MONDAY, MONDAY.plusDays(2), List.of(on(MONDAY, GOOD), on(MONDAY.plusDays(2), BAD)));
        assertThat(rows.get(0).trend().surprise()).isNaN();
        assertThat(rows.get(1).trend().surprise()).isNaN();
        assertThat(rows.get(2).trend().surprise()).isEqualTo(-1.2, ROUNDING);
    }

    @Test
    void comparesTheVolumeWithSixtySessionsBefore() {
        List<LocalDate> dates = MONDAY.datesUntil(MONDAY.plusDays(100))
                .filter(DAILY.calendar()::isSession)
                .toList();
        List<ScoredLink> links = new ArrayList<>();
        for (int session = 0; session <= 60; session++) {
            int count = session == 60 ? 5 : session % 2 == 0 ? 1 : 3;
            for (int i = 0; i < count; i++) {
                links.add(on(dates.get(session), GOOD));
            }
        }
        List<DailySentiment> rows = rows(MONDAY, dates.get(60), links);
        assertThat(rows.get(59).trend().volumeZ()).isNaN();
        // 30 × 1 and 30 × 3: mean 2, variance 60 / 59.
        assertThat(rows.get(60).trend().volumeZ()).isEqualTo(3 / Math.sqrt(60.0 / 59), ROUNDING);
    }

    @Test
    void hasNoVolumeScoreWhenTheVolumeNeverChanged() {
        List<DailySentiment> rows = rows(MONDAY, MONDAY.plusDays(99), List.of(on(MONDAY.plusDays(99), GOOD)));
        assertThat(rows.getLast().scores().items()).isOne();
        assertThat(rows.getLast().trend().volumeZ()).isNaN();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "the second before the cut-off, 2024-06-03T19:44:59Z, 2024-06-03",
        "the cut-off itself, 2024-06-03T19:45:00Z, 2024-06-04",
        "winter time, 2024-03-08T20:44:59Z, 2024-03-08",
        "over the weekend of the change to summer time, 2024-03-08T20:45:00Z, 2024-03-11",
        "summer time, 2024-03-11T19:44:59Z, 2024-03-11",
        "the first cut-off of summer time, 2024-03-11T19:45:00Z, 2024-03-12",
        "the last cut-off of summer time, 2024-11-01T19:45:00Z, 2024-11-04",
        "winter time again, 2024-11-04T20:44:59Z, 2024-11-04",
        "half day, 2024-11-29T17:44:59Z, 2024-11-29",
        "afternoon of a half day, 2024-11-29T17:45:00Z, 2024-12-02",
        "holiday, 2024-11-28T15:00:00Z, 2024-11-29",
        "Saturday, 2024-06-08T15:00:00Z, 2024-06-10",
        "a date only - end of its day in UTC, 2024-06-04T00:00:00Z, 2024-06-04",
        "a Friday as date only, 2024-06-08T00:00:00Z, 2024-06-10",
    })
    void givesAStoryToTheFirstSessionThatCanStillActOnIt(String what, Instant available, LocalDate session) {
        List<DailySentiment> rows =
                rows(session.minusDays(10), session.plusDays(10), List.of(link(available, 1, 100, GOOD)));
        assertThat(rows)
                .filteredOn(row -> row.scores().items() > 0)
                .extracting(DailySentiment::date)
                .containsExactly(session);
    }

    @Test
    void refusesRowsThatDoNotLeadToItsFirstSession() {
        List<DailySentiment> before = rows(MONDAY, MONDAY.plusDays(1), List.of(on(MONDAY, GOOD)));
        assertThatThrownBy(() -> DAILY.aggregate(before, List.of(), MONDAY.plusDays(3), MONDAY.plusDays(4)))
                .hasMessage("daily sentiment from 2024-06-06: rows before, expected up to the session before, "
                        + "was up to 2024-06-04");
        assertThatThrownBy(() -> DAILY.aggregate(before, List.of(), MONDAY.plusDays(1), MONDAY.plusDays(4)))
                .hasMessageContaining("up to the session before");
        assertThatThrownBy(
                        () -> DAILY.aggregate(before.subList(1, 2), List.of(), MONDAY.plusDays(2), MONDAY.plusDays(4)))
                .hasMessage("daily sentiment from 2024-06-05: rows before, expected back to the last session with "
                        + "news, was from 2024-06-04");
    }

    @Test
    void refusesImpossibleValues() {
        assertThatThrownBy(() -> link(Instant.EPOCH, 0, 100, GOOD)).hasMessageContaining("relevance");
        assertThatThrownBy(() -> link(Instant.EPOCH, 1, 101, GOOD)).hasMessageContaining("novelty");
        assertThatThrownBy(() -> new DailyAggregation(DAILY.calendar(), Duration.ofMinutes(-1)))
                .hasMessageContaining("margin");
    }
}
