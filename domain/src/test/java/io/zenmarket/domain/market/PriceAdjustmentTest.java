package io.zenmarket.domain.market;

import static io.zenmarket.domain.market.CorporateAction.Kind.DIVIDEND;
import static io.zenmarket.domain.market.CorporateAction.Kind.SPLIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.AbstractDoubleArrayAssert;
import org.junit.jupiter.api.Test;

/// Bars are those of 2003-02-13 (Thursday), 14, 18 (Tuesday), 19; all expected values are worked by hand.
class PriceAdjustmentTest {

    private static final LocalDate FEB_13 = LocalDate.of(2003, 2, 13);
    private static final LocalDate FEB_14 = LocalDate.of(2003, 2, 14);
    private static final LocalDate FEB_18 = LocalDate.of(2003, 2, 18);
    private static final LocalDate FEB_19 = LocalDate.of(2003, 2, 19);
    private static final LocalDate LATER = LocalDate.of(2003, 12, 31);

    /// The example of Yahoo Finance's help page "What is the adjusted close?": 23.42, 24.07, 24.88, 24.53.
    @Test
    void adjustsLikeYahoosPublishedExample() {
        BarSeries raw = series(46.99, 48.30, 24.96, 24.53);
        BarSeries adjusted =
                PriceAdjustment.adjust(raw, List.of(action(FEB_19, DIVIDEND, 0.08), action(FEB_18, SPLIT, 2)), LATER);
        assertThat(adjusted.bars().close()).containsExactly(new double[] {23.42, 24.07, 24.88, 24.53}, offset(0.005));
        assertThat(raw.bars().close()).containsExactly(46.99, 48.30, 24.96, 24.53);
        assertThat(raw.bars().volume()).containsOnly(1_000);
    }

    @Test
    void dividesEveryPriceBeforeASplitAndMultipliesTheVolume() {
        BarSeries adjusted = adjust(series(400, 440, 110, 111), action(FEB_18, SPLIT, 4));
        assertThat(adjusted.bars().close()).containsExactly(100, 110, 110, 111);
        assertThat(adjusted.bars().open()).containsExactly(99.75, 109.75, 109, 110);
        assertThat(adjusted.bars().high()).containsExactly(100.5, 110.5, 112, 113);
        assertThat(adjusted.bars().low()).containsExactly(99.25, 109.25, 107, 108);
        assertThat(adjusted.bars().volume()).containsExactly(4_000, 4_000, 1_000, 1_000);
        assertThat(adjusted.bars().time())
                .containsExactly(series(1, 1, 1, 1).bars().time());
    }

    @Test
    void raisesPricesBeforeAReverseSplit() {
        BarSeries adjusted = adjust(series(2, 2, 20, 21), action(FEB_18, SPLIT, 0.1));
        assertThat(adjusted.bars().close()).containsExactly(20, 20, 20, 21);
        assertThat(adjusted.bars().volume()).containsExactly(100, 100, 1_000, 1_000);
    }

    @Test
    void keepsTheReturnsOfAHolderWhoReinvestsTheDividend() {
        assertCloses(series(80, 100, 96, 98), action(FEB_18, DIVIDEND, 5)).containsExactly(76, 95, 96, 98);
        assertThat(adjust(series(80, 100, 96, 98), action(FEB_18, DIVIDEND, 5))
                        .bars()
                        .volume())
                .containsOnly(1_000);
    }

    @Test
    void addsDividendsOfOneDayAndMultipliesSplitsOfOneDay() {
        assertCloses(series(80, 100, 96, 98), action(FEB_18, DIVIDEND, 5), action(FEB_18, DIVIDEND, 15))
                .containsExactly(64, 80, 96, 98);
        assertCloses(series(60, 120, 20, 21), action(FEB_18, SPLIT, 2), action(FEB_18, SPLIT, 3))
                .containsExactly(10, 20, 20, 21);
    }

    /// 5 per old share of 100 leaves 95 %, halved by the split: 47.5 % of each price.
    @Test
    void takesADividendOnTheDayOfASplitAsPerOldShareInEitherOrder() {
        CorporateAction split = action(FEB_18, SPLIT, 2);
        CorporateAction dividend = action(FEB_18, DIVIDEND, 5);
        assertCloses(series(80, 100, 46, 47), split, dividend).containsExactly(38, 47.5, 46, 47);
        assertCloses(series(80, 100, 46, 47), dividend, split).containsExactly(38, 47.5, 46, 47);
    }

    /// No bar between the split on Saturday 15 and the dividend on Monday 17: 5 per new share of 50 leaves 90 %.
    @Test
    void putsTheCloseOnTheNewBasisForADividendAfterASplitWithoutABarBetween() {
        assertCloses(
                        series(80, 100, 46, 47),
                        action(LocalDate.of(2003, 2, 17), DIVIDEND, 5),
                        action(LocalDate.of(2003, 2, 15), SPLIT, 2))
                .containsExactly(36, 45, 46, 47);
    }

    /// 96: 0.75; before that 0.75 × 0.9 = 0.675.
    @Test
    void usesTheCloseAsTradedForEachOfSeveralDividends() {
        assertCloses(series(80, 100, 96, 98), action(FEB_18, DIVIDEND, 10), action(FEB_19, DIVIDEND, 24))
                .containsExactly(54, 67.5, 72, 98);
    }

    @Test
    void ignoresWhatComesAfterTheAsOfDate() {
        BarSeries raw = series(400, 400, 100, 50);
        List<CorporateAction> splits = List.of(action(FEB_18, SPLIT, 4), action(FEB_19, SPLIT, 2));
        assertThat(PriceAdjustment.adjust(raw, splits, FEB_18).bars().close()).containsExactly(100, 100, 100, 50);
        assertThat(PriceAdjustment.adjust(raw, splits, FEB_19).bars().close()).containsExactly(50, 50, 50, 50);
        assertThat(PriceAdjustment.adjust(raw, splits, FEB_14)).isSameAs(raw);
    }

    @Test
    void changesNothingForAnActionAtOrBeforeTheFirstBar() {
        assertCloses(series(80, 100, 96, 98), action(FEB_13, SPLIT, 2), action(FEB_13.minusDays(9), DIVIDEND, 500))
                .containsExactly(80, 100, 96, 98);
    }

    @Test
    void putsTheWholeSeriesOnTheNewBasisForAnActionAfterTheLastBar() {
        assertCloses(series(80, 100, 96, 100), action(FEB_19.plusDays(1), DIVIDEND, 25), action(LATER, SPLIT, 2))
                .containsExactly(30, 37.5, 36, 37.5);
    }

    @Test
    void refusesDividendsThatAreNotBelowTheClose() {
        assertThatThrownBy(() -> adjust(series(80, 100, 96, 98), action(FEB_18, DIVIDEND, 100)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("T: dividend of 2003-02-18, expected less than the close before it, 100.0, was 100.0");
        assertThatThrownBy(() ->
                        adjust(series(80, 100, 96, 98), action(FEB_18, DIVIDEND, 60), action(FEB_18, DIVIDEND, 50)))
                .hasMessageContaining("was 110.0");
    }

    @Test
    void refusesAnotherSymbolsActions() {
        CorporateAction other = new CorporateAction("U", FEB_18, SPLIT, 2);
        assertThatThrownBy(() -> adjust(series(1, 1, 1, 1), other))
                .hasMessage("T: expected this symbol's corporate actions, was one of U");
    }

    @Test
    void keepsAnUnknownVolumeUnknownAndAnEmptySeriesEmpty() {
        BarSeries raw = series(2, 2, 1, 1);
        raw.bars().volume()[0] = Double.NaN;
        assertThat(adjust(raw, action(FEB_18, SPLIT, 2)).bars().volume())
                .containsExactly(Double.NaN, 2_000, 1_000, 1_000);
        assertThat(adjust(series(), action(FEB_18, SPLIT, 2)).size()).isZero();
    }

    private static AbstractDoubleArrayAssert<?> assertCloses(BarSeries raw, CorporateAction... actions) {
        return assertThat(adjust(raw, actions).bars().close()).usingComparatorWithPrecision(1e-12);
    }

    private static BarSeries adjust(BarSeries raw, CorporateAction... actions) {
        return PriceAdjustment.adjust(raw, List.of(actions), LATER);
    }

    private static CorporateAction action(LocalDate exDate, CorporateAction.Kind kind, double value) {
        return new CorporateAction("T", exDate, kind, value);
    }

    /// Open is 1 below, high 2 above, low 3 below the close; the volume is 1,000.
    private static BarSeries series(double... close) {
        BarColumns bars = BarColumns.ofSize(close.length);
        LocalDate[] dates = {FEB_13, FEB_14, FEB_18, FEB_19};
        for (int i = 0; i < close.length; i++) {
            bars.time()[i] = dates[i].toEpochDay() * 86_400;
            bars.open()[i] = close[i] - 1;
            bars.high()[i] = close[i] + 2;
            bars.low()[i] = close[i] - 3;
            bars.close()[i] = close[i];
            bars.volume()[i] = 1_000;
        }
        return new BarSeries("T", Interval.ONE_DAY, bars);
    }
}
