package io.zenmarket.domain.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.signal.GoldenCsv;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Every strategy on a series short enough to be worked by hand.
class StrategiesTest {

    private static final double NONE = Double.NaN;

    /// Averages of 2: 10, 10, 9, 8, 10, 12, 9; of 3: 10, 9.33, 8.67, 9.33, 10.67, 10 from bar 2 on.
    @Test
    void smaCross() {
        assertThat(Decided.by(new SmaCross(2, 3), 10, 10, 10, 8, 8, 12, 12, 6)).containsExactly("5:LONG", "7:SHORT");
    }

    /// Averages of 3 from bar 2 on: 10, 9, 10.5, 11.25, 10.125.
    @Test
    void emaCross() {
        assertThat(Decided.by(new EmaCross(1, 3), 10, 10, 10, 8, 12, 12, 9)).containsExactly("4:LONG", "6:SHORT");
    }

    /// From bar 2 on the MACD is 0, 1, 0.33, −0.89, −0.30, its signal 0, 0.67, 0.44, −0.44, −0.35.
    @Test
    void macdCross() {
        assertThat(Decided.by(new MacdCross(1, 2, 2), 10, 10, 10, 13, 13, 10, 10))
                .containsExactly("4:SHORT", "6:LONG");
    }

    /// From bar 2 on the index is 100, 50, 16.7, 37.5, 82.1, 52.3, 38.3.
    @Test
    void rsiReversion() {
        double[] closes = {10, 11, 12, 11, 9, 9.5, 12, 11, 10.5};
        assertThat(Decided.by(new RsiReversion(2, 30, 50, 70), closes)).containsExactly("4:LONG", "6:SHORT", "8:FLAT");
        assertThat(Decided.by(new RsiReversion(2, 10, 20, 90), closes))
                .as("out at 20, falling or rising")
                .containsExactly("4:FLAT", "5:FLAT");
    }

    /// Bands from bar 2 on: 10 to 10, 9.6 to 12.4, 10.4 to 12.9, 11.2 to 12.8, 11.2 to 12.1; middle at last
    /// 11.7.
    @Test
    void bollingerReversionAndBreakout() {
        double[] closes = {10, 10, 10, 13, 12, 11, 12};
        assertThat(Decided.by(new BollingerReversion(3, 1), closes)).containsExactly("3:SHORT", "5:LONG", "6:FLAT");
        assertThat(Decided.by(new BollingerBreakout(3, 1), closes)).containsExactly("3:LONG", "5:SHORT", "6:FLAT");
    }

    /// Out of 10 to 10.5 at bar 5, on to 13 without another decision, below the bar before at bar 7; out of
    /// 12.4 to 13 downwards at bar 9, above the bar before at bar 11.
    @Test
    void donchianBreakout() {
        assertThat(Decided.by(new DonchianBreakout(3, 1), 10, 11, 10, 10, 10.5, 12, 13, 12.5, 12.4, 11, 9, 9.5, 10))
                .containsExactly("5:LONG", "7:FLAT", "9:SHORT", "11:FLAT");
    }

    @Test
    void donchianBreakoutLooksAtHighsAndLows() {
        double[] closes = {10, 10, 10, 10, 11.5, 12.5, 11, 9.5, 7};
        double[] highs = {12, 11, 11, 11, 12, 13, 12, 11, 9};
        double[] lows = {9, 9, 9, 9, 10, 11, 9, 9, 6};
        assertThat(Decided.by(new DonchianBreakout(3, 2), Indicators.of(GoldenCsv.bars(highs, lows, closes))))
                .as("above 11, the highs of bars 1 to 3; not below the lows before, 10 and 9; below 9, those of 5 to 7")
                .containsExactly("4:LONG", "8:SHORT");
    }

    /// Returns over 2 bars from bar 2 on: 4 %, 6 %, 2.9 %, −5.7 %, −3.7 %.
    @Test
    void rocMomentum() {
        assertThat(Decided.by(new RocMomentum(2, 0.05), 100, 100, 104, 106, 107, 100, 103))
                .containsExactly("3:LONG", "4:FLAT", "5:SHORT", "6:FLAT");
        assertThat(Decided.by(new RocMomentum(1, 0), 100, 99, 99, 98, NONE, 97, 98))
                .as("the sign is stated as soon as it is known, and kept while unknown")
                .containsExactly("1:SHORT", "2:FLAT", "3:SHORT", "6:LONG");
    }

    /// Ranges from bar 1 on: 1, 1, 2, 0.5, 1.5, 2, 1.5, 3.5, 6.6. Ceiling 13 until bar 3; floor 12.5 from bar
    /// 4; ceiling 15 from bar 5; floor 12.5 from bar 7, kept at bar 8, where twice the range is 7.
    @Test
    void atrTrend() {
        assertThat(Decided.by(new AtrTrend(1, 2), 10, 11, 12, 14, 13.5, 12, 14, 15.5, 19, 12.4))
                .containsExactly("3:LONG", "5:SHORT", "7:LONG", "9:SHORT");
    }

    @Test
    void buyAndHold() {
        assertThat(Decided.by(new BuyAndHold(), 10, 9, 11)).containsExactly("0:LONG");
        assertThat(Decided.by(new BuyAndHold())).isEmpty();
    }

    @Test
    void sentimentTilt() {
        double[] sentiment = {NONE, 0.3, 0.5, NONE, 0.2, -0.2, -0.3, 0.3};
        assertThat(Decided.by(new SentimentTilt(0.2, -0.2, 0), withSentiment(sentiment, 1, 1, 1, 1, 1, 1, 1, 1)))
                .containsExactly("1:LONG", "4:FLAT", "6:SHORT", "7:LONG");
        assertThat(Decided.by(new SentimentTilt(0.2, -0.2, 0), 1, 2, 3))
                .as("no sentiment, no decision")
                .isEmpty();
    }

    /// Closes over their average of 2 from bar 1 on: +, −, −, =, +.
    @Test
    void sentimentTiltWithATrend() {
        double[] sentiment = {0.5, 0.5, 0.5, -0.5, -0.5, NONE, -0.5, 0.5};
        assertThat(Decided.by(new SentimentTilt(0.2, -0.2, 2), withSentiment(sentiment, 10, 11, 9, 8, 8, 9, 8, 9)))
                .containsExactly("1:LONG", "2:FLAT", "3:SHORT", "4:FLAT", "6:SHORT", "7:LONG");
    }

    private static Indicators withSentiment(double[] sentiment, double... closes) {
        return Indicators.of(GoldenCsv.flatBars(closes), Map.of(SentimentTilt.COLUMN, sentiment));
    }
}
