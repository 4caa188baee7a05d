package io.zenmarket.jobs.runbacktest;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.sweep.SetStatistic;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class WalkForwardRunTest {

    private static final String SPECIFICATION = """
            universe: [SPX]
            capital: 10000
            strategy:
              name: sma-cross
              parameters:
                slow: {from: 20, to: 60, step: 8}
                fast: {from: 5, to: 20, step: 1}
              constraints: [fast < slow]
            execution: {fill: same-close, commission: {fraction: 0.001}}
            walk-forward: {in-sample: 756, out-of-sample: 252}
            """;

    @Test
    void choosesAndComesToWhatVectorbtDoesInAll17Windows() {
        Runs.Loaded loaded = Questions.spx(SPECIFICATION);
        long[] times = loaded.engines().market(0).times();
        var ran = (WalkForwardFinding.Ran) new WalkForwardRun(loaded, 0).run(95 * 17);
        List<String> golden = Questions.text("/golden/backtest/spx/walk-forward.csv")
                .lines()
                .skip(1)
                .toList();
        assertThat(ran.turns()).hasSize(17).hasSameSizeAs(golden);
        for (int i = 0; i < 17; i++) {
            String[] cells = golden.get(i).split(",");
            WalkForwardFinding.Turn turn = ran.turns().get(i);
            assertThat(date(times[turn.window().inFrom()])).isEqualTo(cells[0]);
            assertThat(date(times[turn.window().inTo() - 1])).isEqualTo(cells[1]);
            assertThat(date(times[turn.window().outFrom()])).isEqualTo(cells[2]);
            assertThat(date(times[turn.window().outTo() - 1])).isEqualTo(cells[3]);
            assertThat(chosen(loaded, turn)).isEqualTo("fast=" + cells[4] + " slow=" + cells[5]);
            check(turn.inSample(), cells[6]);
            check(turn.outOfSample(SetStatistic.SHARPE), cells[8]);
            check(turn.outOfSample(SetStatistic.TOTAL_RETURN), cells[9]);
            check(turn.outOfSample(SetStatistic.MAX_DRAWDOWN), cells[10]);
            check(turn.outOfSample(SetStatistic.TRADES), cells[11]);
        }
    }

    /// The stitched curve compounds the windows: Π (1 + return of each).
    @Test
    void stitchesTheWindowsEndToEnd() {
        var ran = (WalkForwardFinding.Ran) new WalkForwardRun(Questions.spx(SPECIFICATION), 0).run(95 * 17);
        double expected = Questions.text("/golden/backtest/spx/walk-forward.csv")
                .lines()
                .skip(1)
                .mapToDouble(line -> 1 + Double.parseDouble(line.split(",")[9]))
                .reduce(1, (left, right) -> left * right);
        double wealth = 1;
        for (double each : ran.returns()) {
            wealth *= 1 + each;
        }
        assertThat(ran.times()).hasSize(17 * 252).isSorted();
        assertThat(wealth).isCloseTo(expected, Percentage.withPercentage(1e-7));
    }

    @Test
    void saysWhyItIsLeftOut() {
        Runs.Loaded asked = Questions.spx(SPECIFICATION);
        assertThat(new WalkForwardRun(asked, 0).run(95 * 17 - 1))
                .isEqualTo(new WalkForwardFinding.LeftOut(
                        "95 sets on 17 windows are more than 1,614" + " (zenmarket.run-backtest.walk-forward-sets)"));
        Runs.Loaded longer = Questions.spx(SPECIFICATION.replace("756", "5000"));
        assertThat(new WalkForwardRun(longer, 0).run(1_000_000))
                .isEqualTo(new WalkForwardFinding.LeftOut("no window fits into 5105 bars"));
    }

    private static String chosen(Runs.Loaded loaded, WalkForwardFinding.Turn turn) {
        double[] set = new double[2];
        assertThat(loaded.run().space().read(turn.chosen().set(), set)).isTrue();
        return SetTable.text(loaded.run().space().axes(), set);
    }

    private static String date(long time) {
        return LocalDate.ofEpochDay(time / 86_400).toString();
    }

    private static void check(double actual, String expected) {
        assertThat(actual).isCloseTo(Double.parseDouble(expected), Percentage.withPercentage(1e-7));
    }
}
