package io.zenmarket.jobs.tearsheet;

import io.zenmarket.jobs.page.Figures;

/// What the page leaves out, and what it has at all.
///
/// @param curve of the curve's points; empty if all are drawn
/// @param trades of the trades; empty if all are listed
/// @param traded whether there is any trade
/// @param benchmark whether there is a benchmark
record Notes(String curve, String trades, boolean traded, boolean benchmark) {

    static Notes of(RunDetail run) {
        int bars = run.curves().time().length;
        int trades = run.trading().trades().size();
        String curve = bars <= PageData.CURVE_POINTS
                ? ""
                : "Drawn from the highs and lows of " + Figures.count(bars) + " bars; tearsheet.json has all of them.";
        String list = trades <= PageData.TRADES
                ? ""
                : "The last " + Figures.count(PageData.TRADES) + " of " + Figures.count(trades)
                        + " trades; trades.csv has all of them.";
        return new Notes(curve, list, trades > 0, run.curves().benchmark().length > 0);
    }
}
