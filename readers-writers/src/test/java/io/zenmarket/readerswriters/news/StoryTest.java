package io.zenmarket.readerswriters.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.ingest.BadRecordException;
import io.zenmarket.domain.news.NewsRecord;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryTest {

    private static final StoryTime TIME = StoryTime.of(Instant.parse("2024-01-31T15:30:00Z"));

    private static Story story(String url, String language, String title, List<String> symbols) {
        return new Story("Wire", url, language, title, "", TIME, symbols);
    }

    @Test
    void becomesARecordOfWhatCanBeStored() {
        Story story = new Story(
                " Wire\n",
                " https://x.example/a?b=1 ",
                "en_US",
                "<b>Up</b> 3&#37;",
                "<p>One</p>\0<p>Two</p>",
                TIME,
                List.of(" aapl ", "AAPL", "brk.b"));

        assertThat(story.record(7))
                .isEqualTo(new NewsRecord(
                        7,
                        "Wire",
                        "https://x.example/a?b=1",
                        "en-us",
                        "Up 3%",
                        "One Two",
                        Instant.parse("2024-01-31T15:30:00Z"),
                        false,
                        List.of("AAPL", "BRK.B")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "//x.example",
                "https://",
                "https://x y",
                "http:/x",
                "x"
            })
    void leavesOutWhatIsNoWebAddress(String url) {
        assertThat(story(url, "", "Up", List.of()).record(1).url()).isEmpty();
    }

    @Test
    void leavesOutALanguageThatIsNone() {
        assertThat(story("", "in English, please", "Up", List.of()).record(1).language())
                .isEmpty();
    }

    @Test
    void refusesAHeadlineThatIsEmptyOrNoHeadline() {
        assertThatThrownBy(() -> story("", "", "<b> </b>&nbsp;", List.of()).record(1))
                .isInstanceOf(BadRecordException.class)
                .hasMessage("title: expected text, was empty");
        assertThat(story("", "", "x".repeat(1_000), List.of()).record(1).title())
                .hasSize(1_000);
        assertThatThrownBy(() -> story("", "", "x".repeat(1_001), List.of()).record(1))
                .hasMessage("title: expected at most 1000 characters, was more");
    }

    @Test
    void refusesASymbolThatCanBeNone() {
        assertThatThrownBy(() -> story("", "", "Up", List.of("AAPL", "not one")).record(1))
                .hasMessage("symbol: expected one such as AAPL, was NOT ONE");
    }

    @Test
    void cutsALongBody() {
        Story story = new Story("Wire", "", "", "Up", "word ".repeat(10_000), TIME, List.of());

        assertThat(story.record(1).body()).startsWith("word word").hasSizeBetween(19_990, 20_000);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-31T15:30:00Z, 2024-01-31T15:30:00Z",
        "2024-01-31T15:30:00.123Z, 2024-01-31T15:30:00Z",
        "2024-01-31 15:30:00+01:00, 2024-01-31T14:30:00Z",
        "2024-01-31 15:30, 2024-01-31T20:30:00Z",
        "2024-07-31 15:30, 2024-07-31T19:30:00Z",
        "'Wed, 31 Jan 2024 15:30:00 GMT', 2024-01-31T15:30:00Z",
        "'Wed, 31 Jan 2024 15:30:00 -0500', 2024-01-31T20:30:00Z",
        "1706715000, 2024-01-31T15:30:00Z",
        "1706715000000, 2024-01-31T15:30:00Z"
    })
    void readsTimesInTheZoneWhereTheyNameNone(String text, Instant at) {
        assertThat(StoryTime.parse(text, ZoneId.of("America/New_York"))).isEqualTo(new StoryTime(at, false));
    }

    @ParameterizedTest
    @CsvSource({"2024-01-31, 2024-02-01T00:00:00Z", "20241231, 2025-01-01T00:00:00Z", "31.01.2024, 2024-02-01T00:00:00Z"
    })
    void aDateWithoutTimeIsTheEndOfThatDayAndMarked(String text, Instant at) {
        assertThat(StoryTime.parse(text, ZoneId.of("America/New_York"))).isEqualTo(new StoryTime(at, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2024-02-30", "01/02/2024", "2024-01-31T25:00:00Z", "0001-01-01", "9999-12-31"})
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> StoryTime.parse(text, ZoneOffset.UTC))
                .isInstanceOf(BadRecordException.class)
                .hasMessageStartingWith("published: expected ")
                .hasMessageContaining(", was ");
    }
}
