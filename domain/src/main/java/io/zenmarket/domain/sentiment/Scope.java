package io.zenmarket.domain.sentiment;

import java.util.Arrays;
import java.util.List;

/// How much each clause counts.
///
/// For an entity the clause that names it, or the nearest one that says anything, the one behind first;
/// others fade with their distance. For nobody in particular all clauses, those that only explain ("as …",
/// "despite …") half.
final class Scope {

    private static final double EXPLAINING = 0.5;
    private static final double NEXT = 0.35;
    private static final double BEFORE = 0.6;
    private static final double FAR = 0.12;
    private static final double MOST = 2;

    private Scope() {}

    /// Sums of the findings per clause, each held between −2 and 2, weighted.
    static double[] weighed(Phrase text, List<Finding> findings) {
        double[] sums = new double[text.clauses()];
        boolean[] says = new boolean[text.clauses()];
        for (Finding finding : findings) {
            sums[text.clause(finding.at())] += finding.value();
            says[text.clause(finding.at())] = true;
        }
        double[] weights = text.entity() < 0 ? explaining(text) : around(text.clause(text.entity()), says);
        turnOpponent(text, findings, says, weights);
        Arrays.setAll(sums, clause -> weights[clause] * Math.clamp(sums[clause], -MOST, MOST));
        return sums;
    }

    /// "Wins case against X", "gains against X" turn for X; "probe against X" does not.
    private static void turnOpponent(Phrase text, List<Finding> findings, boolean[] says, double[] weights) {
        int clause = text.entity() < 0 ? 0 : text.clause(text.entity());
        int against = text.start(clause);
        if (clause == 0 || says[clause] || !text.word(against).equals("against")) {
            return;
        }
        boolean trouble = findings.stream()
                .anyMatch(finding -> finding.at() == against - 1
                        && finding.value() < 0
                        && !(text.term(finding.at()) instanceof Term.Direction));
        weights[clause - 1] *= trouble ? 1 : -1;
    }

    private static double[] explaining(Phrase text) {
        double[] weights = new double[text.clauses()];
        Arrays.setAll(weights, clause -> text.isSubordinate(clause) ? EXPLAINING : 1);
        return weights;
    }

    private static double[] around(int named, boolean[] says) {
        int nearest = nearest(named, says);
        double[] weights = new double[says.length];
        Arrays.setAll(weights, clause -> weight(clause, named, nearest));
        return weights;
    }

    private static double weight(int clause, int named, int nearest) {
        int steps = Math.abs(clause - named) - nearest;
        if (steps <= 0) {
            return clause < named ? BEFORE : 1;
        }
        return steps == 1 ? NEXT : FAR;
    }

    private static int nearest(int named, boolean[] says) {
        for (int distance = 0; distance < says.length; distance++) {
            boolean before = named - distance >= 0 && says[named - distance];
            boolean behind = named + distance < says.length && says[named + distance];
            if (before || behind) {
                return distance;
            }
        }
        return 0;
    }
}
