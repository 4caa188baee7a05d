package io.zenmarket.jobs.look;

import io.zenmarket.domain.indicator.IndicatorCatalogue;

/// The sets of indicator columns that can be asked for.
enum IndicatorSet {
    TALIB,
    LEGACY;

    IndicatorCatalogue catalogue() {
        return switch (this) {
            case TALIB -> IndicatorCatalogue.TALIB;
            case LEGACY -> IndicatorCatalogue.LEGACY;
        };
    }
}
