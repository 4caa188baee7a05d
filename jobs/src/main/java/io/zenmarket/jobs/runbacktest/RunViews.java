package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.performance.MinimumTrackRecord;
import io.zenmarket.domain.performance.ProbabilisticSharpe;
import io.zenmarket.domain.performance.ReturnSeries;
import io.zenmarket.jobs.tearsheet.RunEvidence;
import io.zenmarket.jobs.tearsheet.RunView;

/// Makes the view of a single run.
final class RunViews {

    private static final double CONFIDENCE = 0.95;

    private final SheetFrame frame;

    RunViews(Run run) {
        this.frame = new SheetFrame(run);
    }

    RunView view(BestSet best) {
        return new RunView(frame.heading(best, ""), evidence(best), SheetDetail.of(best), frame.provenance());
    }

    private static RunEvidence evidence(BestSet best) {
        ReturnSeries series = best.series();
        double[] excess = series.excess();
        return new RunEvidence(
                new RunEvidence.Interval(
                        best.interval().estimate(),
                        best.interval().low(),
                        best.interval().high(),
                        BestSet.CONFIDENCE,
                        best.resamples()),
                new RunEvidence.Probabilistic(ProbabilisticSharpe.of(excess, 0), 0),
                new RunEvidence.TrackRecord(
                        MinimumTrackRecord.of(excess, 0, CONFIDENCE),
                        excess.length,
                        series.periodsPerYear(),
                        CONFIDENCE));
    }
}
