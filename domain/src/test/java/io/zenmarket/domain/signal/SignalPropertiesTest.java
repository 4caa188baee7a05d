package io.zenmarket.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What must hold for every series, tried on seeded random walks of whole prices, so that means are exact.
class SignalPropertiesTest {

    private static final int BARS = 400;
    private static final int MIRROR = 20_000;

    static List<SignalModel> models() {
        return Stream.concat(SignalModels.all().stream(), Stream.of(SignalModels.named("score", 0.6)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("models")
    void cuttingOrChangingTheFutureChangesNoPastSignal(SignalModel model) {
        double[] close = walk(1);
        double[] sentiment = sentiment(1);
        SignalSeries whole = model.evaluate(GoldenCsv.flatBars(close), sentiment);
        for (int size = 1; size < BARS; size += 7) {
            SignalSeries cut =
                    model.evaluate(GoldenCsv.flatBars(Arrays.copyOf(close, size)), Arrays.copyOf(sentiment, size));
            double[] other = close.clone();
            double[] news = sentiment.clone();
            Arrays.fill(other, size, BARS, 1);
            Arrays.fill(news, size, BARS, -1);
            assertThat(cut.latest()).isEqualTo(whole.at(size - 1));
            assertThat(model.evaluate(GoldenCsv.flatBars(other), news).at(size - 1))
                    .isEqualTo(whole.at(size - 1));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void newsMoveTheScoreByOnePointAtMostAndOtherModelsNotAtAll(SignalModel model) {
        int moved = 0;
        for (int seed = 0; seed < 20; seed++) {
            double[] news = sentiment(seed);
            SignalSeries without = model.evaluate(GoldenCsv.flatBars(walk(seed)));
            SignalSeries with = model.evaluate(GoldenCsv.flatBars(walk(seed)), news);
            for (int bar = model.warmup(); bar < BARS; bar++) {
                int points = without.at(bar).orElseThrow().verdict().points();
                int expected =
                        Math.abs(news[bar]) > 0.2 && model instanceof ScoreModel ? (int) Math.signum(news[bar]) : 0;
                assertThat(with.at(bar).orElseThrow().verdict().points()).isEqualTo(points + expected);
                moved += with.at(bar).equals(without.at(bar)) ? 0 : 1;
            }
        }
        assertThat(moved > 1000).isEqualTo(model instanceof ScoreModel);
    }

    @ParameterizedTest
    @MethodSource("models")
    void mirroredPricesTurnBuyIntoSell(SignalModel model) {
        Set<Signal.Decision> seen = new HashSet<>();
        for (int seed = 0; seed < 20; seed++) {
            double[] close = walk(seed);
            double[] mirrored =
                    Arrays.stream(close).map(price -> MIRROR - price).toArray();
            double[] news = sentiment(seed);
            double[] contrary = Arrays.stream(news).map(value -> -value).toArray();
            List<Signal> signals =
                    model.evaluate(GoldenCsv.flatBars(close), news).all();
            List<Signal> opposite =
                    model.evaluate(GoldenCsv.flatBars(mirrored), contrary).all();
            assertThat(opposite).hasSameSizeAs(signals);
            for (int i = 0; i < signals.size(); i++) {
                Verdict verdict = signals.get(i).verdict();
                Verdict mirror = opposite.get(i).verdict();
                assertThat(mirror.points()).isEqualTo(-verdict.points());
                assertThat(mirror.signedConfidence()).isEqualTo(0.0 - verdict.signedConfidence());
                seen.add(verdict.decision());
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Signal.Decision.values());
    }

    @ParameterizedTest
    @MethodSource("models")
    void hasASignalOnEveryBarFromTheWarmUpOnAndNoneBefore(SignalModel model) {
        SignalSeries series = model.evaluate(GoldenCsv.flatBars(walk(2)));
        for (int bar = 0; bar < BARS; bar++) {
            assertThat(series.at(bar).isPresent()).isEqualTo(bar >= model.warmup());
        }
        assertThat(series.all()).hasSize(BARS - model.warmup());
        assertThat(series.latest()).contains(series.all().getLast());
    }

    @ParameterizedTest
    @MethodSource("models")
    void pointsAreTheSumOfTheReasonsAndHoldIsNeverMoreThanTwoUnlessHeldBack(SignalModel model) {
        for (Signal signal :
                model.evaluate(GoldenCsv.flatBars(walk(3)), sentiment(3)).all()) {
            Verdict verdict = signal.verdict();
            boolean heldBack = verdict.reasons().contains(Reason.BELOW_MINIMUM_CONFIDENCE);
            assertThat(verdict.points())
                    .isEqualTo(
                            verdict.reasons().stream().mapToInt(Reason::points).sum());
            assertThat(verdict.decision() == Signal.Decision.HOLD)
                    .isEqualTo(heldBack || Math.abs(verdict.points()) < 3);
        }
    }

    @Test
    void aCrossBelongsToOneBarAndDoesNotFireAgainSoon() {
        SignalModel model = SignalModels.named("score");
        int crosses = 0;
        for (int seed = 0; seed < 20; seed++) {
            SignalSeries series = model.evaluate(GoldenCsv.flatBars(walk(seed)));
            int last = -100;
            for (int bar = model.warmup(); bar < BARS; bar++) {
                if (reasons(series, bar).contains(Reason.GOLDEN_CROSS)) {
                    assertThat(bar - last).isGreaterThan(Crosses.QUIET);
                    assertThat(reasons(series, bar)).contains(Reason.MA_BULL);
                    assertThat(reasons(series, bar - 1)).doesNotContain(Reason.MA_BULL);
                    last = bar;
                    crosses++;
                }
            }
        }
        assertThat(crosses).isGreaterThan(20);
    }

    @Test
    void scoreNeverGoesAgainstTheTrendNorBuysAtAnExtremeRsi() {
        SignalModel model = SignalModels.named("score");
        for (int seed = 0; seed < 20; seed++) {
            for (Signal signal : model.evaluate(GoldenCsv.flatBars(walk(seed))).all()) {
                Reason wrong = signal.decision() == Signal.Decision.BUY ? Reason.MA_BEAR : Reason.MA_BULL;
                Reason extreme = signal.decision() == Signal.Decision.BUY
                        ? Reason.RSI_STRONG_OVERBOUGHT
                        : Reason.RSI_STRONG_OVERSOLD;
                if (signal.decision() != Signal.Decision.HOLD) {
                    assertThat(signal.verdict().reasons()).doesNotContain(wrong, extreme);
                }
            }
        }
    }

    @Test
    void scoreHasNoOpinionOnAPriceThatDoesNotMove() {
        double[] close = new double[200];
        Arrays.setAll(close, i -> Math.min(100 + i, 150));
        SignalSeries series = SignalModels.named("score").evaluate(GoldenCsv.flatBars(close));
        assertThat(reasons(series, 50 + 13)).contains(Reason.RSI_STRONG_OVERBOUGHT);
        assertThat(reasons(series, 50 + 14)).contains(Reason.RSI_UNDEFINED);
        assertThat(reasons(series, 199)).containsExactly(Reason.MA_EQUAL, Reason.RSI_UNDEFINED);
        assertThat(series.at(199).orElseThrow().verdict().confidence()).isZero();
    }

    @Test
    void newsAloneTurnAgainstTheTrendOnlyTheStrongestOversoldIntoTheWeakestBuy() {
        SignalModel model = SignalModels.named("score");
        for (int seed = 0; seed < 20; seed++) {
            List<Signal> signals = model.evaluate(GoldenCsv.flatBars(walk(seed)), sentiment(seed))
                    .all();
            for (Signal signal : signals) {
                List<Reason> reasons = signal.verdict().reasons();
                assertThat(signal.decision() == Signal.Decision.BUY && reasons.contains(Reason.RSI_STRONG_OVERBOUGHT))
                        .isFalse();
                if (signal.decision() == Signal.Decision.BUY && reasons.contains(Reason.MA_BEAR)) {
                    assertThat(reasons)
                            .contains(Reason.RSI_STRONG_OVERSOLD, Reason.BELOW_BB, Reason.SENTIMENT_POSITIVE);
                    assertThat(signal.verdict().points()).isEqualTo(3);
                }
            }
        }
    }

    @Test
    void scoreSaysNothingWhereAPriceIsMissing() {
        double[] close = walk(4);
        close[200] = Double.NaN;
        SignalSeries series = SignalModels.named("score").evaluate(GoldenCsv.flatBars(close));
        assertThat(series.at(199)).isPresent();
        for (int bar = 200; bar < 250; bar++) {
            assertThat(series.at(bar)).isEmpty();
        }
        assertThat(series.all())
                .noneMatch(signal -> Double.isNaN(signal.snapshot().close()));
    }

    private static List<Reason> reasons(SignalSeries series, int bar) {
        return series.at(bar).orElseThrow().verdict().reasons();
    }

    /// A third of the bars without news.
    private static double[] sentiment(int seed) {
        Random random = new Random(seed);
        double[] sentiment = new double[BARS];
        Arrays.setAll(sentiment, i -> random.nextInt(3) == 0 ? Double.NaN : random.nextDouble(-1, 1));
        return sentiment;
    }

    /// Starts at 10,000 and drifts in stretches, so that trends, crosses and extremes all occur.
    private static double[] walk(int seed) {
        Random random = new Random(seed);
        double[] close = new double[BARS];
        double price = 10_000;
        int drift = 0;
        for (int i = 0; i < BARS; i++) {
            drift = i % 40 == 0 ? random.nextInt(61) - 30 : drift;
            price += drift + random.nextInt(101) - 50;
            close[i] = price;
        }
        return close;
    }
}
