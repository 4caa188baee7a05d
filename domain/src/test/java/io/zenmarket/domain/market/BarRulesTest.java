package io.zenmarket.domain.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zenmarket.domain.ingest.RejectedRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BarRulesTest {

    /// 2024-01-02T00:00Z, worked by hand: 19,724 days after 1970-01-01.
    private static final long JANUARY_2 = 19_724L * 86_400;

    private final BarRules rules = BarRules.upTo(LocalDate.of(2024, 1, 2));

    @ParameterizedTest
    @CsvSource({
        "10, 12, 9, 11, 100",
        "10, 10, 10, 10, 0",
        "10, 11, 10, 11, NaN",
        "11, 11, 10, 10, 1e17",
        "1e-9, 2e-9, 1e-9, 1e-9, 5",
        "9e11, 9.9e11, 9e11, 9e11, 5"
    })
    void acceptsSoundBars(double open, double high, double low, double close, double volume) {
        assertThat(problem("AAPL", JANUARY_2, open, high, low, close, volume)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-3.2 | 12 | 9 | 11 | 1 | open: expected above zero, was -3.2",
                "10 | NaN | 9 | 11 | 1 | high: expected a number, was NaN",
                "10 | 12 | 0 | 11 | 1 | low: expected above zero, was 0.0",
                "10 | 12 | 9 | NaN | 1 | close: expected a number, was NaN",
                "10 | 1e12 | 9 | 11 | 1 | high: expected below 1.0E12, was 1.0E12",
                "10 | Infinity | 9 | 11 | 1 | high: expected below 1.0E12, was Infinity",
                "10 | 12 | -Infinity | 11 | 1 | low: expected above zero, was -Infinity",
                "10 | 10.5 | 9 | 11 | 1 | high: expected at least the open and the close, 11.0, was 10.5",
                "10 | 12 | 10.5 | 11 | 1 | low: expected at most the open and the close, 10.0, was 10.5",
                "10 | 12 | 9 | 11 | -1 | volume: expected 0 or more, was -1.0",
                "10 | 12 | 9 | 11 | Infinity | volume: expected below 1.0E18, was Infinity"
            })
    void saysWhatIsWrongWithABar(double open, double high, double low, double close, double volume, String reason) {
        assertThat(problem("AAPL", JANUARY_2, open, high, low, close, volume)).isEqualTo(reason);
    }

    @Test
    void acceptsTimesUpToTheEndOfTheBusinessDate() {
        assertThat(problemAt(JANUARY_2 + 86_399)).isEmpty();
        assertThat(problemAt(JANUARY_2 + 86_400))
                .isEqualTo("time: expected before 2024-01-03T00:00:00Z, was 2024-01-03T00:00:00Z");
        assertThat(problemAt(BarRules.EARLIEST)).isEmpty();
        assertThat(problemAt(BarRules.EARLIEST - 1))
                .isEqualTo("time: expected 1700-01-01T00:00:00Z or later, was 1699-12-31T23:59:59Z");
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Long.MAX_VALUE})
    void refusesTimesOutsideAnyCalendar(long time) {
        assertThat(problemAt(time)).startsWith("time: expected").endsWith(time + " s");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A", "AAPL", "^GSPC", "BRK-B", "EURUSD=X", "M&M.NS", "BTC/USDT", "NASDAQ:AAPL", "aapl.us", "0"})
    void acceptsSymbols(String symbol) {
        assertThat(BarRules.isSymbol(symbol)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "A B",
                "A\tB",
                "A\u0000",
                "..",
                "../..",
                "\u00c9",
                "A\uFFFD",
                "A,B",
                "\"A\"",
                "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456"
            })
    void refusesWhatIsNoSymbol(String symbol) {
        assertThat(BarRules.isSymbol(symbol)).isFalse();
        assertThat(problem(symbol, JANUARY_2, 10, 12, 9, 11, 1)).startsWith("symbol: expected 1 to 32 letters");
    }

    @Test
    void movesBadRowsAsideAndKeepsTheOrderOfTheGood() {
        RejectedRecord earlier = new RejectedRecord("a.csv", 4, "x", "y");
        BarBlock block = block(new double[] {1, -1, 3, Double.NaN, 5}, List.of(earlier));

        BarBlock sound = rules.apply(block);

        assertThat(sound.bars().close()).containsExactly(1, 3, 5);
        assertThat(sound.bars().volume()).containsExactly(0, 2, 4);
        assertThat(sound.line()).containsExactly(2, 6, 10);
        assertThat(sound.symbol()).containsExactly("S0", "S2", "S4");
        assertThat(IntStream.range(0, 3).mapToObj(sound.rawText())).containsExactly("raw 0", "raw 2", "raw 4");
        assertThat(sound.read()).isEqualTo(block.read());
        assertThat(sound.end()).isEqualTo("p");
        assertThat(sound.aside().rejected())
                .containsExactly(
                        earlier,
                        new RejectedRecord("a.csv", 4, "raw 1", "open: expected above zero, was -1.0"),
                        new RejectedRecord("a.csv", 8, "raw 3", "open: expected a number, was NaN"));
    }

    @Test
    void givesBackTheBlockItselfWhenAllIsWell() {
        BarBlock block = block(new double[] {1, 2, 3}, List.of());

        assertThat(rules.apply(block)).isSameAs(block);
    }

    @Test
    void refusesAnEmptySymbolOnTheFirstRowOfABlock() {
        BarBlock block = block(new double[] {1}, List.of());
        block.symbol()[0] = "";

        assertThat(rules.apply(block).aside().rejected())
                .extracting(RejectedRecord::reason)
                .containsExactly("symbol: expected 1 to 32 letters, digits or .^=-_/&:+$#@!, was empty");
    }

    @Test
    void refusesLimitsThatLeaveNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BarRules(5, 5, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new BarRules(0, 5, Double.NaN, 1));
    }

    private String problemAt(long time) {
        return problem("AAPL", time, 10, 12, 9, 11, 1);
    }

    private String problem(
            String symbol, long time, double open, double high, double low, double close, double volume) {
        BarColumns bars = new BarColumns(
                new long[] {time},
                new double[] {open},
                new double[] {high},
                new double[] {low},
                new double[] {close},
                new double[] {volume});
        String problem = rules.problem(symbol, bars, 0).orElse("");
        assertThat(rules.accepts(symbol, bars, 0)).isEqualTo(problem.isEmpty());
        return problem;
    }

    private static BarBlock block(double[] prices, List<RejectedRecord> rejected) {
        int rows = prices.length;
        BarColumns bars = new BarColumns(
                IntStream.range(0, rows).mapToLong(i -> JANUARY_2).toArray(),
                prices,
                prices,
                prices,
                prices,
                IntStream.range(0, rows).asDoubleStream().toArray());
        String[] symbols = IntStream.range(0, rows).mapToObj(i -> "S" + i).toArray(String[]::new);
        long[] lines = IntStream.range(0, rows).mapToLong(i -> 2L * i + 2).toArray();
        return new BarBlock(
                "a.csv",
                "p",
                symbols,
                lines,
                bars,
                i -> "raw " + i,
                new BarBlock.Aside(rejected, List.of(), List.of()));
    }
}
