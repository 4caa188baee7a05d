package io.zenmarket.domain.sentiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.calendar.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What must hold for any news, tried on seeded random ones over half a year with a change of the clock.
class DailyAggregationPropertiesTest {

    private static final DailyAggregation DAILY = DailyAggregation.of(WeekdayCalendar.PLAIN);
    private static final LocalDate FROM = LocalDate.of(2024, 8, 1);
    private static final LocalDate TO = LocalDate.of(2025, 1, 31);

    private static List<Session> sessions() {
        return FROM.datesUntil(TO.plusDays(1))
                .flatMap(date -> WeekdayCalendar.PLAIN.session(date).stream())
                .toList();
    }

    private static ScoredLink link(Random random, int number, Instant at) {
        double positive = random.nextDouble();
        double negative = random.nextDouble() * (1 - positive);
        return new ScoredLink(
                "story-" + number,
                "story-" + random.nextInt(number + 1),
                at,
                1 - random.nextDouble(),
                100 * Math.pow(0.75, random.nextInt(5)),
                new Sentiment(negative, 1 - positive - negative, positive),
                random.nextBoolean());
    }

    private static List<ScoredLink> anywhere(Random random) {
        long from = FROM.toEpochDay() * 86_400;
        long to = TO.toEpochDay() * 86_400;
        List<ScoredLink> links = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            links.add(link(random, i, Instant.ofEpochSecond(random.nextLong(from, to))));
        }
        return links;
    }

    private static List<DailySentiment> rows(List<ScoredLink> links) {
        return DAILY.aggregate(List.of(), links, FROM, TO);
    }

    private static ScoredLink later(ScoredLink link) {
        return new ScoredLink(
                link.contentHash(),
                link.clusterHash(),
                link.availableAt().plusSeconds(1),
                link.relevance(),
                link.novelty(),
                link.sentiment(),
                link.inSample());
    }

    private static SentimentTrend withoutVolume(DailySentiment row) {
        SentimentTrend trend = row.trend();
        return new SentimentTrend(Double.NaN, trend.ewma1(), trend.ewma3(), trend.ewma10(), trend.surprise());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void oneSecondOverTheCutOffMovesEverythingByOneSession(long seed) {
        Random random = new Random(seed);
        List<Session> sessions = sessions();
        List<ScoredLink> links = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            Session session = sessions.get(random.nextInt(sessions.size() - 1));
            links.add(link(random, i, session.close().minus(DAILY.margin()).minusSeconds(1)));
        }
        List<DailySentiment> rows = rows(links);
        List<DailySentiment> moved =
                rows(links.stream().map(DailyAggregationPropertiesTest::later).toList());
        assertThat(moved.getFirst().scores()).isEqualTo(SessionScores.NONE);
        for (int i = 1; i < rows.size(); i++) {
            assertThat(moved.get(i).scores()).isEqualTo(rows.get(i - 1).scores());
            assertThat(withoutVolume(moved.get(i))).isEqualTo(withoutVolume(rows.get(i - 1)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void cuttingOrChangingFutureNewsChangesNoPastRow(long seed) {
        Random random = new Random(seed);
        List<ScoredLink> links = anywhere(random);
        List<DailySentiment> whole = rows(links);
        List<Session> sessions = sessions();
        for (int i = 0; i < sessions.size(); i += 5) {
            Instant cutOff = sessions.get(i).close().minus(DAILY.margin());
            List<ScoredLink> known = new ArrayList<>(links);
            known.removeIf(link -> !link.availableAt().isBefore(cutOff));
            assertThat(rows(known).subList(0, i + 1)).isEqualTo(whole.subList(0, i + 1));
            known.add(link(random, 1000, cutOff));
            assertThat(rows(known).subList(0, i + 1)).isEqualTo(whole.subList(0, i + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfTheStoriesDoesNotMatter(long seed) {
        Random random = new Random(seed);
        List<ScoredLink> links = anywhere(random);
        List<DailySentiment> rows = rows(links);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(links, random);
            assertThat(rows(links)).isEqualTo(rows);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30, 59, 60, 61, 100})
    void goesOnFromStoredRowsAsIfItHadSeenAll(int stored) {
        List<ScoredLink> links = anywhere(new Random(stored));
        List<DailySentiment> whole = rows(links);
        List<DailySentiment> before = whole.subList(Math.max(0, stored - DailyAggregation.WINDOW), stored);
        LocalDate from = whole.get(stored).date();
        assertThat(DAILY.aggregate(before, links, from, TO)).isEqualTo(whole.subList(stored, whole.size()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyStoryCountsOnce(long seed) {
        List<DailySentiment> rows = rows(anywhere(new Random(seed)));
        assertThat(rows.stream().mapToInt(row -> row.scores().items()).sum()).isEqualTo(200);
    }
}
