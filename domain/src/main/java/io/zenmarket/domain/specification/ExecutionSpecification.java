package io.zenmarket.domain.specification;

import io.zenmarket.domain.backtest.Commission;
import io.zenmarket.domain.backtest.Execution;
import io.zenmarket.domain.backtest.Fill;
import java.util.Optional;

/// How orders become fills.
///
/// @param fill when a market order fills
/// @param commission per fill
/// @param slippage of market orders
/// @param stopSlippage whether stops slip as market orders do
/// @param volumeLimit most of a bar's volume that one order may take, above 0 to 1; empty: any
/// @param lot quantities are whole multiples of it; 0: any fraction of a unit
/// @param stopFromEntryBar whether a stop may fill in the bar of its entry
public record ExecutionSpecification(
        Fill fill,
        Commission commission,
        SlippageSpecification slippage,
        boolean stopSlippage,
        Optional<Double> volumeLimit,
        double lot,
        boolean stopFromEntryBar) {

    public Execution execution() {
        return new Execution(
                fill,
                commission,
                slippage.slippage(),
                stopSlippage,
                volumeLimit.orElse(Double.POSITIVE_INFINITY),
                lot,
                stopFromEntryBar);
    }
}
