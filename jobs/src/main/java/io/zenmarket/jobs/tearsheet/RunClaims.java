package io.zenmarket.jobs.tearsheet;

import io.zenmarket.jobs.page.Figures;
import java.util.List;

/// What a single run's evidence means, in sentences.
final class RunClaims {

    private final RunEvidence evidence;

    RunClaims(RunEvidence evidence) {
        this.evidence = evidence;
    }

    List<Claim> all() {
        return List.of(interval(), probabilistic(), trackRecord());
    }

    private Claim interval() {
        RunEvidence.Interval in = evidence.interval();
        Verdict verdict = Double.isNaN(in.low() + in.high())
                ? Verdict.UNKNOWN
                : in.low() > 0 ? Verdict.HOLDS : in.high() < 0 ? Verdict.LUCK : Verdict.UNCLEAR;
        String range = verdict == Verdict.UNKNOWN
                ? Figures.UNDEFINED
                : Figures.number(in.low(), 2) + " to " + Figures.number(in.high(), 2);
        return new Claim(
                "interval",
                "Bootstrap interval of the Sharpe ratio",
                range,
                verdict,
                switch (verdict) {
                    case UNKNOWN -> "There are too few returns to draw samples from.";
                    case HOLDS -> drawn(in) + " All of it lies above zero: the reward is unlikely to be chance alone.";
                    case LUCK ->
                        drawn(in) + " All of it lies below zero: the strategy has been losing, and not by accident.";
                    case UNCLEAR ->
                        drawn(in)
                                + " It contains zero: on this record the strategy cannot be told from one that earns nothing.";
                });
    }

    private static String drawn(RunEvidence.Interval in) {
        return "In " + Figures.percent(in.level(), 0) + " of " + Figures.count(in.samples())
                + " resampled histories the Sharpe ratio, " + Figures.number(in.sharpe(), 2)
                + " as traded, falls into this range.";
    }

    private Claim probabilistic() {
        RunEvidence.Probabilistic psr = evidence.probabilistic();
        Verdict verdict = Verdict.rising(psr.probability(), 0.5, 0.95);
        String start = "Given the record's length, skew and fat tails, the true Sharpe ratio is above "
                + Figures.number(psr.threshold(), 2) + " with a probability of "
                + Figures.percent(psr.probability(), 1);
        return new Claim(
                "psr",
                "Probabilistic Sharpe ratio",
                Figures.percent(psr.probability(), 1),
                verdict,
                switch (verdict) {
                    case UNKNOWN -> "There are too few returns, or they do not vary.";
                    case HOLDS ->
                        start + ": past the usual bar of 95 %. It holds for a strategy fixed beforehand;"
                                + " one picked out of many needs the deflated ratio of a sweep.";
                    case UNCLEAR -> start + ": short of the usual bar of 95 %.";
                    case LUCK -> start + ": more likely than not it is below.";
                });
    }

    private Claim trackRecord() {
        RunEvidence.TrackRecord record = evidence.minimum();
        double needed = Math.ceil(record.needed());
        boolean none =
                record.bars() < 2 || Double.isNaN(evidence.probabilistic().probability());
        Verdict verdict = none
                ? Verdict.UNKNOWN
                : Double.isNaN(needed) ? Verdict.LUCK : needed <= record.bars() ? Verdict.HOLDS : Verdict.UNCLEAR;
        String value = Double.isFinite(needed) ? Figures.number(needed, 0) + " bars" : Figures.UNDEFINED;
        return new Claim(
                "mintrl",
                "Minimum track record",
                value,
                verdict,
                switch (verdict) {
                    case UNKNOWN -> "There are too few returns, or they do not vary.";
                    case LUCK ->
                        "The Sharpe ratio is not above the threshold: no record, however long, would prove skill.";
                    case HOLDS ->
                        needs(record, needed) + " There are " + bars((double) record.bars(), record) + ": enough.";
                    case UNCLEAR ->
                        needs(record, needed) + " There are only " + bars((double) record.bars(), record)
                                + ": too short to tell.";
                });
    }

    private static String needs(RunEvidence.TrackRecord record, double needed) {
        return "To be " + Figures.percent(record.level(), 0)
                + " sure that the Sharpe ratio is above the threshold takes " + bars(needed, record) + ".";
    }

    private static String bars(double bars, RunEvidence.TrackRecord record) {
        return Figures.number(bars, 0) + " bars (" + Figures.number(bars / record.barsPerYear(), 1) + " years)";
    }
}
