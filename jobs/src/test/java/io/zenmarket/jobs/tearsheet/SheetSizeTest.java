package io.zenmarket.jobs.tearsheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.market.BarColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Pages stay readable over a slow line, however much was computed.
class SheetSizeTest {

    private static final int BOUND = 1_500_000;

    @Test
    void millionSetsOfFourParametersFitAPage() {
        List<Axis> axes =
                Stream.of("fast", "slow", "stop", "filter").map(Axis::number).toList();
        double[] hundred = IntStream.range(0, 100).asDoubleStream().toArray();
        double[] ten = Arrays.copyOf(hundred, 10);
        HeatMaps maps = new HeatMaps(axes, List.of(hundred, hundred, ten, ten), SampleSweeps.METRICS);
        Random random = new Random(1);
        double[] sharpe = new double[1_000_000];
        List<SetRow> sample = new ArrayList<>();
        for (int i = 0; i < sharpe.length; i++) {
            double[] parameters = {i % 100, i / 100 % 100, i / 10_000 % 10, i / 100_000};
            double[] metrics = {random.nextGaussian(), random.nextGaussian(), -random.nextDouble(), random.nextInt(900)
            };
            maps.add(parameters, metrics);
            sharpe[i] = metrics[0];
            if (i % 100 == 0) {
                sample.add(new SetRow(i, parameters, metrics));
            }
        }
        var distribution = new SearchSpace.Distribution(Histogram.of(sharpe, 80), List.of());
        SearchSpace space =
                new SearchSpace(sharpe.length, axes, SampleSweeps.METRICS, maps.build(), sample, sample, distribution);
        String page = SheetText.of(SampleSweeps.view(space, SampleRuns.run().detail()));
        assertThat(distribution.histogram().total()).isEqualTo(1_000_000);
        assertThat(SheetText.data(page).at("/sweep/space/maps")).hasSize(6);
        assertThat(page).contains("1,000,000 sets were tried").hasSizeLessThan(BOUND);
    }

    @Test
    void millionBarsWithManyTradesFitAPageThatSaysWhatItLeavesOut() {
        int n = 1_000_000;
        BarColumns bars = BarColumns.ofSize(n);
        Random random = new Random(2);
        double price = 100;
        for (int i = 0; i < n; i++) {
            bars.time()[i] = 1_500_000_000L + 60L * i;
            price *= 1 + 1e-4 * random.nextGaussian();
            bars.open()[i] = bars.high()[i] = bars.low()[i] = bars.close()[i] = price;
        }
        Curves curves = new Curves(
                bars.time(),
                bars.close(),
                bars.open(),
                SampleReturns.drawdown(bars.close()),
                new double[0],
                bars.volume());
        RunView run = SampleRuns.run();
        RunDetail plain = run.detail();
        List<Trade> trades =
                Collections.nCopies(30_000, plain.trading().trades().getFirst());
        RunDetail detail = new RunDetail(
                plain.headline(),
                plain.statistics(),
                curves,
                List.of(new RollingLine("252 bars", bars.close())),
                plain.returns(),
                new Trading(trades, List.of(new Candles("A", bars), new Candles("B", bars))));
        String page = SheetText.of(new RunView(run.heading(), run.evidence(), detail, run.provenance()));
        assertThat(page)
                .contains("Drawn from the highs and lows of 1,000,000 bars", "The last 2,500 of 30,000 trades")
                .hasSizeLessThan(BOUND);
    }
}
