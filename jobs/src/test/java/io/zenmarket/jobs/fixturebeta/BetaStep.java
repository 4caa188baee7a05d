package io.zenmarket.jobs.fixturebeta;

import io.zenmarket.jobs.fixturealpha.AlphaJobConfiguration;

final class BetaStep {

    private BetaStep() {}

    static String afterAlpha() {
        return "beta after " + AlphaJobConfiguration.NAMES[0];
    }
}
