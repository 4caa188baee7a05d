package io.zenmarket.jobs.tearsheet;

import io.zenmarket.jobs.page.Figures;
import java.util.List;

/// What a sweep's evidence means, in sentences.
final class SweepClaims {

    private final SweepEvidence evidence;
    private final Metric ranking;

    /// For a sweep.
    ///
    /// @param ranking the metric that ranks the sets
    SweepClaims(SweepEvidence evidence, Metric ranking) {
        this.evidence = evidence;
        this.ranking = ranking;
    }

    List<Claim> all() {
        return List.of(deflated(), overfitting(), plateau(), walkForward());
    }

    private Claim deflated() {
        SweepEvidence.DeflatedSharpe dsr = evidence.deflated();
        Verdict verdict = Verdict.rising(dsr.probability(), 0.5, 0.95);
        String start = "Trying " + Figures.number(dsr.trials(), 0)
                + " independent sets without any skill would be expected to show a best Sharpe ratio of "
                + Figures.number(dsr.luck(), 2) + "; the best set here has " + Figures.number(dsr.sharpe(), 2) + ". ";
        return new Claim(
                "dsr",
                "Deflated Sharpe ratio",
                Figures.percent(dsr.probability(), 1),
                verdict,
                switch (verdict) {
                    case UNKNOWN -> "There are too few sets or returns to compare with luck.";
                    case HOLDS -> start + "Even after paying for the search, it stands out.";
                    case UNCLEAR -> start + "That is more than luck should give, but not by enough to rule luck out.";
                    case LUCK -> start + "A search this wide finds as much in noise: do not trade it on this evidence.";
                });
    }

    private Claim overfitting() {
        SweepEvidence.Overfitting pbo = evidence.overfitting();
        Verdict verdict = Verdict.rising(1 - pbo.probability(), Math.nextUp(0.5), 0.8);
        String start = "History was cut into " + pbo.blocks() + " blocks and split into halves in "
                + Figures.count(pbo.splits()) + " ways; in " + Figures.percent(pbo.probability(), 1)
                + " of them the set that was best on one half ended in the lower half of all sets on the other. ";
        return new Claim(
                "pbo",
                "Probability of overfitting (PBO)",
                Figures.percent(pbo.probability(), 1),
                verdict,
                switch (verdict) {
                    case UNKNOWN -> "There are too few sets or bars to cross-validate.";
                    case HOLDS -> start + "What was best mostly stays good: the choice carries over.";
                    case UNCLEAR ->
                        start + "Choosing by the past helps a little; expect much less than the best set shows.";
                    case LUCK -> start + "Choosing by the past does no better than drawing a set blindly.";
                });
    }

    private Claim plateau() {
        SweepEvidence.Plateau plateau = evidence.plateau();
        Verdict verdict = Verdict.rising(plateau.score(), 0.5, 0.8);
        String start = "The best set has a " + metric(ranking.name()) + " of "
                + Texts.value(plateau.best(), ranking.unit()) + ", its " + plateau.count()
                + " neighbours one step away " + Texts.value(plateau.neighbours(), ranking.unit()) + " on average. ";
        return new Claim(
                "plateau",
                "Plateau score",
                Figures.number(plateau.score(), 2),
                verdict,
                switch (verdict) {
                    case UNKNOWN -> "The best set has no neighbours to compare with.";
                    case HOLDS -> start + "It stands on level ground: slightly wrong parameters cost little.";
                    case UNCLEAR -> start + "It stands on a slope: slightly wrong parameters cost a good part of it.";
                    case LUCK ->
                        start + "It is a lonely spike: slightly wrong parameters lose most of it, as luck does.";
                });
    }

    private Claim walkForward() {
        return evidence.walkForward()
                .map(SweepClaims::walkForward)
                .orElseGet(() -> new Claim(
                        "walkforward",
                        "Walk-forward",
                        Figures.UNDEFINED,
                        Verdict.UNKNOWN,
                        "It was not run: nothing here was traded on data it was not chosen on."));
    }

    private static Claim walkForward(SweepEvidence.WalkForward walk) {
        double kept = walk.inSample() > 0 ? walk.outOfSample() / walk.inSample() : Double.NaN;
        Verdict verdict = Double.isNaN(walk.outOfSample())
                ? Verdict.UNKNOWN
                : walk.outOfSample() <= 0 ? Verdict.LUCK : kept >= 0.5 ? Verdict.HOLDS : Verdict.UNCLEAR;
        long won =
                walk.windows().stream().filter(each -> each.outOfSample() > 0).count();
        String start = "Chosen anew on each of " + walk.windows().size()
                + " windows and traded on the next, unseen one, the strategy has a "
                + metric(walk.metric().name()) + " of "
                + Texts.value(walk.outOfSample(), walk.metric().unit()) + " out of sample against "
                + Texts.value(walk.inSample(), walk.metric().unit()) + " where it was chosen; " + won
                + " of them ended above zero. ";
        String value = Double.isNaN(kept) ? Figures.UNDEFINED : Figures.percent(Math.max(0, kept), 0) + " kept";
        return new Claim(
                "walkforward",
                "Walk-forward",
                value,
                verdict,
                switch (verdict) {
                    case UNKNOWN -> "There are too few bars for a window to trade on.";
                    case HOLDS -> start + "Most of it survives on unseen data.";
                    case UNCLEAR -> start + "Expect this, not the best set's figures.";
                    case LUCK -> start + "Nothing of it survives on unseen data.";
                });
    }

    /// A metric's name inside a sentence.
    private static String metric(String name) {
        return name.equals("sharpe") ? "Sharpe ratio" : name.replace('_', ' ');
    }
}
