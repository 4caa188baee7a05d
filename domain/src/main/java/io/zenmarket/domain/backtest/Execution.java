package io.zenmarket.domain.backtest;

/// How orders become fills.
///
/// @param fill when a market order fills
/// @param commission per fill
/// @param slippage of market orders
/// @param stopSlippage whether stops, trailing stops and stop orders slip as market orders do
/// @param volumeShare most of a bar's volume that one order may take, above 0 to 1; the rest waits for the next bar;
///     infinity: no limit
/// @param lot quantities are whole multiples of it, rounded down, never up; 0: any fraction of a unit
/// @param stopFromEntryBar whether a stop or target may fill in the bar of its entry (after the entry); entries at a
///     close can't
public record Execution(
        Fill fill,
        Commission commission,
        Slippage slippage,
        boolean stopSlippage,
        double volumeShare,
        double lot,
        boolean stopFromEntryBar) {

    /// Next open, without costs, any fraction of a unit.
    public static final Execution DEFAULT =
            new Execution(Fill.NEXT_OPEN, Commission.NONE, Slippage.NONE, true, Double.POSITIVE_INFINITY, 0, true);

    public Execution {
        if (!((volumeShare > 0 && volumeShare <= 1) || volumeShare == Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("execution: volume-share, expected above 0 to 1, was " + volumeShare);
        }
        Check.notNegative("execution: lot", lot);
    }

    public Execution withFill(Fill other) {
        return new Execution(other, commission, slippage, stopSlippage, volumeShare, lot, stopFromEntryBar);
    }

    public Execution withCommission(Commission other) {
        return new Execution(fill, other, slippage, stopSlippage, volumeShare, lot, stopFromEntryBar);
    }

    public Execution withSlippage(Slippage other) {
        return new Execution(fill, commission, other, stopSlippage, volumeShare, lot, stopFromEntryBar);
    }

    public Execution withLot(double other) {
        return new Execution(fill, commission, slippage, stopSlippage, volumeShare, other, stopFromEntryBar);
    }
}
