package io.zenmarket.jobs.tearsheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Evidence of a sweep for samples.
final class SampleEvidence {

    private static final int FIRST = 756;
    private static final int STEP = 252;

    private SampleEvidence() {}

    static SweepEvidence of(Curves curves) {
        Random random = new Random(7);
        double[] logits = random.doubles(12_870)
                .map(u -> Math.log(u / (1 - u)) * 0.9 - 0.5)
                .toArray();
        return new SweepEvidence(
                new SweepEvidence.DeflatedSharpe(0.746, 0.53, 0.38, 1_410),
                new SweepEvidence.Overfitting(0.639, 16, 12_870, 1_386, Histogram.of(logits, 50)),
                new SweepEvidence.Plateau(0.91, 0.53, 0.48, 26),
                Optional.of(new SweepEvidence.WalkForward(
                        SampleSweeps.METRICS.getFirst(), 0.83, 0.29, windows(curves, random), stitched(curves))));
    }

    private static List<SweepEvidence.Window> windows(Curves curves, Random random) {
        List<SweepEvidence.Window> windows = new ArrayList<>();
        for (int from = FIRST; from + STEP <= curves.time().length; from += STEP) {
            windows.add(new SweepEvidence.Window(
                    curves.time()[from - FIRST],
                    curves.time()[from - 1],
                    curves.time()[from],
                    curves.time()[from + STEP - 1],
                    "fast=" + (5 + random.nextInt(15)) + " slow=" + (20 + 8 * random.nextInt(6)),
                    0.6 + random.nextDouble(),
                    random.nextGaussian() + 0.3));
        }
        return windows;
    }

    private static Curves stitched(Curves all) {
        int n = all.time().length;
        return new Curves(
                Arrays.copyOfRange(all.time(), FIRST, n),
                Arrays.copyOfRange(all.equity(), FIRST, n),
                Arrays.copyOfRange(all.benchmark(), FIRST, n),
                Arrays.copyOfRange(all.drawdown(), FIRST, n),
                Arrays.copyOfRange(all.benchmarkDrawdown(), FIRST, n),
                new double[0]);
    }
}
