package io.zenmarket.jobs.nightly;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What the sample of news says about the S&P 500 is held against the sample of its prices.
class SampleNewsTest {

    private static final Pattern ROW = Pattern.compile(
            "(\\d{4}-\\d\\d-\\d\\d)(?:T(?:[01]\\d|2[0-3]):\\d\\d:00Z)?,ZenMarket sample,(\"[^\"]+\"|[^\",]+),,en,(?:\\^GSPC)?");
    private static final Pattern MOVE = Pattern.compile("([^;:]*)\\bS&P 500\\b([^;:]*?)(\\d+\\.\\d)%");
    private static final Pattern FALL = Pattern.compile(
            "\\b(falls?|drops?|loses?|sinks?|plunges?|tumbles?|crash(es)?|knock|down|hits? Wall Street)\\b");
    private static final Pattern LEVEL = Pattern.compile("S&P 500[^;]* (?:to|at|record) ([\\d,]+\\.\\d\\d)");

    private final List<Story> stories =
            lines("news-2000-2020.csv").stream().map(SampleNewsTest::story).toList();
    private final NavigableMap<LocalDate, Double> closes = closes();

    private record Story(LocalDate date, String title) {}

    @Test
    void coversEveryYearInOrderAndSaysNothingTwice() {
        Map<Integer, Long> years = stories.stream()
                .collect(Collectors.groupingBy(story -> story.date().getYear(), Collectors.counting()));
        assertThat(stories).hasSize(400).extracting(Story::date).isSorted();
        assertThat(stories).extracting(Story::title).doesNotHaveDuplicates();
        assertThat(years)
                .hasSize(21)
                .allSatisfy((year, count) -> assertThat(count).isBetween(12L, 40L));
    }

    @Test
    void saysHowFarTheIndexMovedAsThePricesDo() {
        int checked = 0;
        for (Story story : stories) {
            Matcher move = MOVE.matcher(story.title());
            if (move.find() && closes.containsKey(story.date())) {
                double change = change(story);
                double size = Double.parseDouble(move.group(3)) / 100;
                String words = move.group(1) + move.group(2);
                assertThat(FALL.matcher(words).find() ? -size : size)
                        .as("%s", story)
                        .isCloseTo(change, offset(0.000_51));
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(150);
    }

    @Test
    void saysWhereTheIndexClosedAsThePricesDo() {
        int checked = 0;
        for (Story story : stories) {
            Matcher level = LEVEL.matcher(story.title());
            if (level.find()) {
                assertThat(Double.parseDouble(level.group(1).replace(",", "")))
                        .as("%s", story)
                        .isCloseTo(closes.get(story.date()), offset(0.006));
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(10);
    }

    /// Over the day, or over the week, month, quarter or year of which the title speaks.
    private double change(Story story) {
        LocalDate date = story.date();
        LocalDate first = date;
        if (story.title().matches(".*\\b(a|best|worst|first) week\\b.*")) {
            first = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        } else if (story.title().contains("ends " + date.getYear())) {
            first = date.withDayOfYear(1);
        } else if (story.title().matches(".*(best|worst)( first)? quarter.*")) {
            first = date.withDayOfMonth(1).minusMonths(2);
        } else if (story.title().matches(".*best (September|month).*")) {
            first = date.withDayOfMonth(1);
        }
        // The last close of 1999 is not in the sample.
        Map.Entry<LocalDate, Double> before = closes.lowerEntry(first);
        return closes.get(date) / (before == null ? 1469.25 : before.getValue()) - 1;
    }

    private static Story story(String line) {
        Matcher row = ROW.matcher(line);
        assertThat(row.matches()).as(line).isTrue();
        return new Story(LocalDate.parse(row.group(1)), row.group(2).replace("\"", ""));
    }

    private static NavigableMap<LocalDate, Double> closes() {
        NavigableMap<LocalDate, Double> closes = new TreeMap<>();
        lines("sp500-2000.csv").stream()
                .map(line -> line.split(","))
                .forEach(cells -> closes.put(LocalDate.parse(cells[0]), Double.valueOf(cells[4])));
        return closes;
    }

    private static List<String> lines(String sample) {
        try (InputStream in = SampleNewsTest.class.getResourceAsStream("/samples/" + sample)) {
            return new String(in.readAllBytes(), UTF_8).lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
