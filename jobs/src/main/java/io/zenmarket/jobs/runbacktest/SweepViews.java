package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.performance.Returns;
import io.zenmarket.domain.performance.UnderwaterCurve;
import io.zenmarket.domain.sweep.SetStatistic;
import io.zenmarket.jobs.page.Figures;
import io.zenmarket.jobs.tearsheet.Curves;
import io.zenmarket.jobs.tearsheet.Histogram;
import io.zenmarket.jobs.tearsheet.SearchSpace;
import io.zenmarket.jobs.tearsheet.SweepEvidence;
import io.zenmarket.jobs.tearsheet.SweepView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the view of a sweep.
final class SweepViews {

    private static final int LOGIT_BINS = 50;

    private final Run run;
    private final SheetFrame frame;

    SweepViews(Run run) {
        this.run = run;
        this.frame = new SheetFrame(run);
    }

    SweepView view(BestSet best, SetSurvey survey, SweepFindings findings) {
        return new SweepView(
                frame.heading(best, lead(best, findings)),
                evidence(best, survey, findings),
                space(survey, findings),
                SheetDetail.of(best),
                frame.provenance());
    }

    private String lead(BestSet best, SweepFindings findings) {
        String symbol = run.accounts().size() > 1 ? " on " + best.set().symbol() : "";
        String tried = Figures.count(findings.sets()) + " sets were tried. The best one" + symbol + " is "
                + (best.set().parameters().isEmpty()
                        ? "set " + best.set().number()
                        : best.set().parameters()) + ": ";
        boolean asked = run.specification().evaluation().walkForward().isPresent();
        return asked && findings.walkForward() instanceof WalkForwardFinding.LeftOut(String reason)
                ? "The walk-forward was left out: " + reason + ". " + tried
                : tried;
    }

    private SweepEvidence evidence(BestSet best, SetSurvey survey, SweepFindings findings) {
        SweepFindings.Luck luck = findings.luck();
        return new SweepEvidence(
                new SweepEvidence.DeflatedSharpe(
                        luck.deflated(), luck.sharpe(), luck.expectedMaximum(), (double) luck.trials()),
                findings.overfitting()
                        .map(SweepViews::overfitting)
                        .orElseGet(() -> new SweepEvidence.Overfitting(
                                Double.NaN, 0, 0, 0, Histogram.of(new double[0], LOGIT_BINS))),
                findings.plateau()
                        .map(found -> new SweepEvidence.Plateau(
                                found.score(), found.metric(), found.neighbourMean(), found.neighbours()))
                        .orElseGet(() -> new SweepEvidence.Plateau(
                                Double.NaN, survey.best().getFirst().metrics()[0], Double.NaN, 0)),
                findings.walkForward() instanceof WalkForwardFinding.Ran ran
                        ? Optional.of(walkForward(best, ran))
                        : Optional.empty());
    }

    private static SweepEvidence.Overfitting overfitting(OverfittingSample.Finding found) {
        double[] logits = found.result().logits().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        return new SweepEvidence.Overfitting(
                found.result().probability(),
                found.blocks(),
                found.result().combinations(),
                found.sets(),
                Histogram.of(logits, LOGIT_BINS));
    }

    private SweepEvidence.WalkForward walkForward(BestSet best, WalkForwardFinding.Ran ran) {
        List<SweepEvidence.Window> windows = new ArrayList<>();
        long[] times = best.series().times();
        for (WalkForwardFinding.Turn turn : ran.turns()) {
            windows.add(new SweepEvidence.Window(
                    times[turn.window().inFrom()],
                    times[turn.window().inTo() - 1],
                    times[turn.window().outFrom()],
                    times[turn.window().outTo() - 1],
                    name(turn.chosen()),
                    turn.inSample(),
                    turn.outOfSample(ran.metric())));
        }
        return new SweepEvidence.WalkForward(
                SetMetric.metric(ran.metric()), ran.inSample(), ran.outOfSample(), windows, stitched(best, ran));
    }

    private String name(Trial trial) {
        double[] set = new double[run.space().axes().size()];
        boolean unused = run.space().read(trial.set(), set);
        String parameters = SetTable.text(run.space().axes(), set);
        return run.accounts().size() > 1 ? run.accounts().get(trial.account()) + " " + parameters : parameters;
    }

    /// Over the same bars, the comparison with the same capital.
    private static Curves stitched(BestSet best, WalkForwardFinding.Ran ran) {
        double capital = best.result().capital();
        double[] held = TimeLine.carry(best.series().benchmark(), best.series().times(), ran.times());
        held[0] = 0;
        return new Curves(
                ran.times(),
                Returns.equity(ran.returns(), capital),
                Returns.equity(held, capital),
                UnderwaterCurve.of(ran.returns()),
                UnderwaterCurve.of(held),
                new double[0]);
    }

    private SearchSpace space(SetSurvey survey, SweepFindings findings) {
        List<SearchSpace.Mark> marks = new ArrayList<>();
        marks.add(new SearchSpace.Mark("Best set", survey.best().getFirst().metrics()[0]));
        marks.add(new SearchSpace.Mark("Median", survey.spread().median()));
        if (SetMetric.ranking(run.specification().evaluation().ranking()) == SetStatistic.SHARPE) {
            marks.add(new SearchSpace.Mark("Best of luck", findings.luck().expectedMaximum()));
        }
        return new SearchSpace(
                findings.sets(),
                survey.varied().axes(),
                survey.metrics(),
                survey.heatMaps(),
                survey.sample(),
                survey.best(),
                new SearchSpace.Distribution(survey.spread().histogram(), marks));
    }
}
