package io.zenmarket.domain.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Makes prices of different dates comparable: what splits and dividends did to the price is taken out of the
/// bars before them. The bars as traded are left as they are; the result is a new series.
///
/// For each ex-date up to the as-of date, bars of sessions before it are changed:
/// - split: `price / ratio`, `volume × ratio`, ratio = new shares per old share;
/// - cash dividend: `price × (1 − dividend / C)`, volume unchanged, C = close as traded of the last bar before
///   the ex-date.
///
/// Source: CRSP, Data Description Guide of the US Stock and Indices Databases, chapter "CRSP Calculations",
/// "Adjusted Data"; Yahoo Finance help, "What is the adjusted close?" (the multiplicative convention: dividends
/// lower the earlier prices by a percentage, so none becomes negative). Where they leave room:
/// - open, high, low and close are all scaled; Yahoo scales only its column "adj close" by dividends;
/// - several dividends of one day are added up before the factor is taken, several splits of one day are
///   multiplied;
/// - a dividend on the day of a split is cash per share held before it, as in CRSP's total return;
/// - an ex-date after the last bar, but not after the as-of date, puts the whole series on the new basis;
/// - an ex-date at or before the first bar changes nothing, nor does one after the as-of date;
/// - a bar belongs to the session of its date in UTC.
public final class PriceAdjustment {

    private static final long SECONDS_PER_DAY = 86_400;

    private PriceAdjustment() {}

    /// Adjusts a series as it had to be read on a date.
    ///
    /// @param raw bars as traded; not changed
    /// @param actions the symbol's splits and dividends in any order, each once
    /// @param asOf last ex-date that counts
    /// @throws IllegalArgumentException when an action is another symbol's, or when the dividends of one ex-date
    ///     are not below the close before it
    public static BarSeries adjust(BarSeries raw, List<CorporateAction> actions, LocalDate asOf) {
        NavigableMap<LocalDate, ExDay> days = byExDate(raw.symbol(), actions, asOf);
        return days.isEmpty() ? raw : new BarSeries(raw.symbol(), raw.interval(), adjusted(raw, days));
    }

    private static NavigableMap<LocalDate, ExDay> byExDate(
            String symbol, List<CorporateAction> actions, LocalDate asOf) {
        NavigableMap<LocalDate, ExDay> days = new TreeMap<>();
        for (CorporateAction action : actions) {
            if (!action.symbol().equals(symbol)) {
                throw new IllegalArgumentException(
                        symbol + ": expected this symbol's corporate actions, was one of " + action.symbol());
            }
            if (!action.exDate().isAfter(asOf)) {
                days.merge(action.exDate(), ExDay.of(action), ExDay::and);
            }
        }
        return days;
    }

    /// Walks backwards in time, so that at each bar the factors of all later ex-dates are known.
    private static BarColumns adjusted(BarSeries raw, NavigableMap<LocalDate, ExDay> days) {
        BarColumns result = raw.bars().slice(0, raw.size());
        Factors factors = new Factors(1, 1);
        LocalDate later = LocalDate.MAX;
        for (int i = raw.size() - 1; i >= 0; i--) {
            LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(raw.bars().time()[i], SECONDS_PER_DAY));
            if (date.isBefore(later)) {
                factors = factors.times(between(raw, i, days.subMap(date, false, later, true)));
                later = date;
            }
            factors.scale(result, i);
        }
        return result;
    }

    /// What the ex-dates between bar `last` and the one after it did, oldest first.
    private static Factors between(BarSeries raw, int last, NavigableMap<LocalDate, ExDay> days) {
        Factors factors = new Factors(1, 1);
        for (Map.Entry<LocalDate, ExDay> day : days.entrySet()) {
            double close = raw.bars().close()[last] / factors.ratio();
            double dividend = day.getValue().dividend();
            if (!(dividend == 0 || dividend < close)) {
                throw new IllegalArgumentException(raw.symbol() + ": dividend of " + day.getKey()
                        + ", expected less than the close before it, " + close + ", was " + dividend);
            }
            factors = factors.times(new Factors(day.getValue().ratio(), 1 - dividend / close));
        }
        return factors;
    }

    /// All actions of one ex-date: new shares per old share, and cash per old share.
    private record ExDay(double ratio, double dividend) {

        static ExDay of(CorporateAction action) {
            return switch (action.kind()) {
                case SPLIT -> new ExDay(action.value(), 0);
                case DIVIDEND -> new ExDay(1, action.value());
            };
        }

        ExDay and(ExDay other) {
            return new ExDay(ratio * other.ratio, dividend + other.dividend);
        }
    }

    /// What a bar's prices are divided by, and what they are multiplied by; kept apart so that a plain split is
    /// exact.
    private record Factors(double ratio, double cash) {

        Factors times(Factors other) {
            return new Factors(ratio * other.ratio, cash * other.cash);
        }

        void scale(BarColumns bars, int row) {
            scale(bars.open(), row);
            scale(bars.high(), row);
            scale(bars.low(), row);
            scale(bars.close(), row);
            bars.volume()[row] *= ratio;
        }

        private void scale(double[] price, int row) {
            price[row] = price[row] / ratio * cash;
        }
    }
}
