package io.zenmarket.domain.signal;

import io.zenmarket.domain.indicator.Atr;
import io.zenmarket.domain.indicator.Bollinger;
import io.zenmarket.domain.indicator.LegacyAtr;
import io.zenmarket.domain.indicator.LegacyBollinger;
import io.zenmarket.domain.indicator.LegacyRsi;
import io.zenmarket.domain.indicator.Rsi;
import io.zenmarket.domain.indicator.Sma;
import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.sentiment.SentimentColumn;

/// The snapshots of all bars in columns, as the indicators deliver them; see [Snapshot] for each.
record SnapshotColumns(
        double[] close,
        double[] sma20,
        double[] sma50,
        double[] rsi14,
        double[] bandLower,
        double[] bandUpper,
        double[] atr14,
        double[] sentiment) {

    private static final int FAST = 20;
    private static final int SLOW = 50;
    private static final int STRENGTH = 14;
    private static final double BAND_WIDTH = 2;

    /// The variants that equal TA-Lib.
    static SnapshotColumns standard(BarColumns bars, double[] sentiment) {
        return of(
                bars,
                new Bollinger(FAST, BAND_WIDTH).values(bars.close()),
                rsiWhileMoving(bars.close()),
                new Atr(STRENGTH).values(bars),
                sentiment);
    }

    /// The legacy program's variants; its score did not read sentiment.
    static SnapshotColumns legacy(BarColumns bars) {
        return of(
                bars,
                new LegacyBollinger(FAST, BAND_WIDTH).values(bars.close()),
                new LegacyRsi(STRENGTH).values(bars.close()),
                new LegacyAtr(STRENGTH).values(bars),
                SentimentColumn.none(bars.size()).values());
    }

    Snapshot at(int bar) {
        return new Snapshot(
                close[bar],
                sma20[bar],
                sma50[bar],
                rsi14[bar],
                bandLower[bar],
                bandUpper[bar],
                atr14[bar],
                sentiment[bar]);
    }

    private static SnapshotColumns of(
            BarColumns bars, Bollinger.Lines bands, double[] rsi, double[] atr, double[] sentiment) {
        double[] slow = new Sma(SLOW).values(bars.close());
        return new SnapshotColumns(
                bars.close(), bands.middle(), slow, rsi, bands.lower(), bands.upper(), atr, sentiment);
    }

    /// Wilder's RSI, undefined where the last 14 changes were all 0: the average alone would keep the verdict
    /// on the last move for ever, 100 for a suspended instrument that had risen.
    private static double[] rsiWhileMoving(double[] close) {
        double[] rsi = new Rsi(STRENGTH).values(close);
        int still = 0;
        for (int i = 1; i < close.length; i++) {
            still = close[i] == close[i - 1] ? still + 1 : 0;
            if (still >= STRENGTH) {
                rsi[i] = Double.NaN;
            }
        }
        return rsi;
    }
}
