package io.zenmarket.jobs.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceSpecTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            csv:prices.csv                            | csv       | prices.csv            | {}
            csv:/data/*.csv.gz                        | csv       | /data/*.csv.gz        | {}
            csv:a,b.csv?symbol=AAPL                   | csv       | a,b.csv               | {symbol=AAPL}
            csv:dump.txt?dates=dd.MM.yyyy&symbol=^FTSE | csv      | dump.txt              | {dates=dd.MM.yyyy, symbol=^FTSE}
            csv:C:\\data\\a.csv                       | csv       | C:\\data\\a.csv       | {}
            csv:data/A?.csv                           | csv       | data/A?.csv           | {}
            csv:data/A?.csv?symbol=A=B                | csv       | data/A?.csv           | {symbol=A=B}
            csv:data/a?/date=2020-01-02/b.csv         | csv       | data/a?/date=2020-01-02/b.csv | {}
            yahoo:^GSPC,EURUSD=X                      | yahoo     | ^GSPC,EURUSD=X        | {}
            yahoo:EURUSD=X?from=2020-01-01            | yahoo     | EURUSD=X              | {from=2020-01-01}
            rss:https://example.com/a?s={symbol}&b=c  | rss       | https://example.com/a?s={symbol}&b=c | {}
            simulated:                                | simulated | ''                    | {}
            simulated:symbols=5&bars=2000             | simulated | ''                    | {bars=2000, symbols=5}
            """)
    void readsWhatPeopleWrite(String text, String kind, String target, String options) {
        SourceSpec spec = SourceSpec.parse(text);

        assertThat(spec.kind()).isEqualTo(kind);
        assertThat(spec.target()).isEqualTo(target);
        assertThat(new TreeMap<>(spec.options())).hasToString(options);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            prices.csv    | source: expected kind:target[?option=value&…], e.g. csv:prices.csv, was prices.csv
            :prices.csv   | source: expected kind:target[?option=value&…], e.g. csv:prices.csv, was :prices.csv
            csv:          | source: expected something to read behind csv:, was csv:
            csv:?symbol=A | source: expected something to read behind csv:, was csv:?symbol=A
            simulated:5   | source: expected option=value, was 5
            """)
    void refusesWhatCannotBeMeant(String text, String message) {
        assertThatThrownBy(() -> SourceSpec.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void readsNumbersAndSaysWhichIsNone() {
        SourceSpec spec = SourceSpec.parse("simulated:symbols=5&bars=many");

        assertThat(spec.number("symbols", 1)).isEqualTo(5);
        assertThat(spec.number("seed", 7)).isEqualTo(7);
        assertThatThrownBy(() -> spec.number("bars", 1))
                .hasMessage("source simulated: bars: expected a whole number, was many");
    }

    @Test
    void refusesOptionsAKindDoesNotHave() {
        SourceSpec spec = new SourceSpec("csv", "a.csv", Map.of("symbol", "A", "sumbol", "B", "date", "x"));

        assertThatThrownBy(() -> spec.allow("symbol", "dates"))
                .hasMessage("source csv: expected options symbol, dates, was date, sumbol");
    }
}
