package io.zenmarket.domain.backtest;

import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.CorporateAction;
import io.zenmarket.domain.market.PriceAdjustment;
import io.zenmarket.domain.strategy.Indicators;
import java.time.LocalDate;
import java.util.List;

/// Something that is traded, and at which prices.
///
/// Prices are either as traded, with the splits and dividends that happened: then a split changes the units
/// held and the prices of waiting orders and exits at the open of the ex-date, and a dividend is paid in
/// cash on what was held before it (a short position pays it). Or prices are adjusted: then there are no
/// actions, and what a dividend earned is in the price.
///
/// @param series the prices at which orders fill
/// @param currency ISO 4217 code; `XXX` when unknown
/// @param actions splits and dividends that are not in the prices of `series`, in any order
/// @param indicators of the same bars without the jumps of `actions`: strategies decide on them, volatility
///     and average true range are measured by them
public record Instrument(BarSeries series, String currency, List<CorporateAction> actions, Indicators indicators) {

    private static final String UNKNOWN = "XXX";

    public Instrument {
        actions = List.copyOf(actions);
        if (indicators.size() != series.size()) {
            throw new IllegalArgumentException(series.symbol() + ": indicators, expected of " + series.size()
                    + " bars, was of " + indicators.size());
        }
    }

    /// Adjusted prices, or an instrument without splits and dividends.
    public static Instrument of(BarSeries series) {
        return of(Indicators.of(series));
    }

    /// As [#of(BarSeries)], sharing what has been computed over the series so far.
    public static Instrument of(Indicators indicators) {
        return new Instrument(indicators.series(), UNKNOWN, List.of(), indicators);
    }

    /// Prices as traded.
    public static Instrument asTraded(BarSeries series, String currency, List<CorporateAction> actions) {
        BarSeries comparable = PriceAdjustment.adjust(series, actions, LocalDate.MAX);
        return new Instrument(series, currency, actions, Indicators.of(comparable));
    }

    public Instrument withCurrency(String other) {
        return new Instrument(series, other, actions, indicators);
    }

    public String symbol() {
        return series.symbol();
    }
}
