package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.SymbolSignal.Label;
import java.util.Arrays;

/// Indicator lines for sample briefs: good enough to look at, never compared with anything.
record SampleLines(
        double[] sma20,
        double[] sma50,
        double[] upper,
        double[] lower,
        double[] rsi,
        double[] macd,
        double[] macdSignal) {

    static SampleLines of(double[] close) {
        int rows = close.length;
        double[] sma20 = mean(close, 20);
        double[] upper = new double[rows];
        double[] lower = new double[rows];
        for (int i = 0; i < rows; i++) {
            double spread = 0;
            for (int k = Math.max(0, i - 19); k <= i; k++) {
                spread += Math.pow(close[k] - sma20[i], 2) / 20;
            }
            upper[i] = sma20[i] + 2 * Math.sqrt(spread);
            lower[i] = sma20[i] - 2 * Math.sqrt(spread);
        }
        double[] fast = smooth(close, 12);
        double[] slow = smooth(close, 26);
        double[] macd = new double[rows];
        Arrays.setAll(macd, i -> fast[i] - slow[i]);
        return new SampleLines(sma20, mean(close, 50), upper, lower, rsi(close), macd, smooth(macd, 9));
    }

    /// A pull-back in an up-trend is a BUY, its mirror image a SELL.
    Label label(int i, double close) {
        if (sma20[i] > sma50[i] && close < sma20[i]) {
            return Label.BUY;
        }
        return sma20[i] < sma50[i] && close > sma20[i] ? Label.SELL : Label.HOLD;
    }

    SampleLines slice(int from, int to) {
        return new SampleLines(
                Arrays.copyOfRange(sma20, from, to),
                Arrays.copyOfRange(sma50, from, to),
                Arrays.copyOfRange(upper, from, to),
                Arrays.copyOfRange(lower, from, to),
                Arrays.copyOfRange(rsi, from, to),
                Arrays.copyOfRange(macd, from, to),
                Arrays.copyOfRange(macdSignal, from, to));
    }

    private static double[] mean(double[] values, int bars) {
        double[] mean = new double[values.length];
        Arrays.setAll(
                mean,
                i -> i < bars - 1
                        ? Double.NaN
                        : Arrays.stream(values, i - bars + 1, i + 1).average().orElseThrow());
        return mean;
    }

    private static double[] smooth(double[] values, int bars) {
        double[] smooth = values.clone();
        for (int i = 1; i < values.length; i++) {
            smooth[i] = smooth[i - 1] + 2.0 / (bars + 1) * (values[i] - smooth[i - 1]);
        }
        return smooth;
    }

    private static double[] rsi(double[] close) {
        double[] rsi = new double[close.length];
        double gain = 0;
        double loss = 0;
        for (int i = 1; i < close.length; i++) {
            gain += (Math.max(0, close[i] - close[i - 1]) - gain) / 14;
            loss += (Math.max(0, close[i - 1] - close[i]) - loss) / 14;
            rsi[i] = i < 14 ? Double.NaN : 100 * gain / (gain + loss);
        }
        return rsi;
    }
}
