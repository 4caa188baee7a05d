package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.OpinionCost;
import io.zenmarket.jobs.page.Figures;

/// What a language model cost, as the texts that the templates place.
record CostView(String scorer, String requests, String questions, String answered, String tokens, String cost) {

    private static final int CENTS = 4;

    static CostView of(OpinionCost cost) {
        return new CostView(
                cost.scorer(),
                Figures.count(cost.requests()),
                Figures.count(cost.questions()),
                Figures.count(cost.answered()),
                Figures.count(cost.inputTokens()) + " + " + Figures.count(cost.outputTokens()),
                "$" + Figures.number(cost.cost().doubleValue(), CENTS));
    }
}
