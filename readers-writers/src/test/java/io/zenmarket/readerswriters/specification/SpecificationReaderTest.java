package io.zenmarket.readerswriters.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.domain.specification.BacktestSpecification;
import io.zenmarket.domain.specification.ExitSpecification;
import io.zenmarket.domain.specification.Search;
import io.zenmarket.domain.specification.Universe;
import io.zenmarket.domain.specification.Values;
import io.zenmarket.domain.strategy.Constraint;
import io.zenmarket.domain.strategy.Rebalance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecificationReaderTest {

    private static final String SHORTEST = """
            universe: [SPX]
            strategy:
              name: sma-cross
            """;

    private final SpecificationReader reader = new SpecificationReader(Words.FEW);

    @Test
    void fillsInWhatAShortFileLeavesOut() {
        BacktestSpecification read = reader.read("a.yaml", SHORTEST);

        assertThat(read.data().interval()).isEqualTo(Interval.ONE_DAY);
        assertThat(read.data().dates().from()).isEmpty();
        assertThat(read.strategy().parameters())
                .containsExactly(Map.entry("fast", Values.of(20)), Map.entry("slow", Values.of(50)));
        assertThat(read.strategy().constraints()).containsExactly(Constraint.parse("fast < slow"));
        assertThat(read.search()).isEqualTo(new Search.Grid());
        assertThat(read.trading().exits()).isEqualTo(ExitSpecification.NONE);
        assertThat(read.rules(20, 50)).isEqualTo(Rules.of(100_000));
        assertThat(read.evaluation().walkForward()).isEmpty();
        assertThat(read.evaluation().ranking().by()).isEqualTo("sharpe");
        assertThat(read.seed()).isEqualTo(1);
        assertThat(read.sweep()).isFalse();
    }

    @Test
    void keepsParametersInTheOrderOfTheCatalogue() {
        String text = "universe: [SPX]\nstrategy: {name: sma-cross, parameters: {slow: 60, fast: 5}}\n";

        assertThat(reader.read("a.yaml", text).strategy().parameters().keySet()).containsExactly("fast", "slow");
    }

    @Test
    void readsTheWaysToNameAUniverse() {
        assertThat(universe("\"*\"")).isEqualTo(new Universe.Every());
        assertThat(universe("sp500-sample")).isEqualTo(new Universe.Listed("sp500-sample"));
        assertThat(universe("^GSPC")).isEqualTo(new Universe.Symbols(List.of("^GSPC")));
        assertThat(universe("[spy, BTC-USD, EURUSD=X]"))
                .isEqualTo(new Universe.Symbols(List.of("BTC-USD", "EURUSD=X", "spy")));
    }

    @Test
    void readsOnlyTheWordsOfYaml12AsTruth() {
        assertThat(universe("[ON, NO, Y]")).isEqualTo(new Universe.Symbols(List.of("NO", "ON", "Y")));
    }

    @Test
    void completesWrittenSetsByTheOnlyValueOfAnAxis() {
        BacktestSpecification read = reader.read(
                "a.yaml", SHORTEST + "exits: {stop: {fraction: [0.1, 0.2]}}\nsearch: {sets: [{fast: 5, stop: 0.3}]}\n");

        assertThat(read.listedSets()).containsExactly(new double[] {5, 50, 0.3});
    }

    @Test
    void ranksMonthlyUnlessToldOtherwise() {
        BacktestSpecification read = reader.read("a.yaml", "universe: \"*\"\nstrategy: {name: momentum-ranking}\n");

        assertThat(read.strategy().rebalance()).contains(Rebalance.Calendar.MONTHLY);
    }

    @Test
    void rebalancesEverySoManyBars() {
        String text = "universe: \"*\"\nstrategy: {name: momentum-ranking, rebalance: {every-bars: 21}}\n";

        assertThat(reader.read("a.yaml", text).strategy().rebalance()).contains(new Rebalance.EveryBars(21));
    }

    @Test
    void acceptsThirtyThousandWrittenSets() {
        String sets = IntStream.range(0, 30_000)
                .mapToObj(i -> "{fast: " + (i + 1) + ", slow: " + (i + 2) + "}")
                .collect(Collectors.joining(", ", "search: {sets: [", "]}\n"));

        assertThat(reader.read("a.yaml", SHORTEST + sets).sets()).isEqualTo(30_000);
    }

    @Test
    void showsTheFirstFiftyOfManyProblems() {
        String keys =
                IntStream.range(0, 60).mapToObj(i -> "wrong" + i + ": 1\n").collect(Collectors.joining());

        assertThatThrownBy(() -> reader.read("a.yaml", SHORTEST + keys))
                .isInstanceOfSatisfying(
                        SpecificationException.class,
                        refused -> assertThat(refused.problems())
                                .hasSize(51)
                                .last()
                                .isEqualTo("a.yaml: 10 more"));
    }

    @Test
    void refusesALongFileBeforeReadingIt() {
        assertThatThrownBy(() -> reader.read("a.yaml", "#".repeat(1_000_001)))
                .hasMessage("a.yaml: expected at most 1000000 characters, was 1000001");
    }

    @Test
    void refusesAFileInAnotherEncoding(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.yaml");
        Files.write(file, "name: Überblick".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> reader.read(file)).hasMessage("a.yaml: expected UTF-8, was another encoding");
    }

    private Universe universe(String text) {
        return reader.read("a.yaml", "universe: " + text + "\nstrategy: {name: sma-cross}\n")
                .data()
                .universe();
    }
}
