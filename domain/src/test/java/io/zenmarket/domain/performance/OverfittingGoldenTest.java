package io.zenmarket.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class OverfittingGoldenTest {

    private static final JsonNode EXPECTED = Golden.json("spx-overfitting/expected.json");
    private static final double[] BEST = Golden.column("spx-overfitting/returns-best.csv.gz", 1);
    private static final double[] SHARPES = DoubleStream.of(Golden.column("spx-overfitting/sweep-sharpe.csv.gz", 2))
            .map(annual -> annual / Math.sqrt(252))
            .toArray();

    /// Bailey and López de Prado (2014): 2.5 annual Sharpe ratio over five years of 250 days, the best of 100 trials.
    @Test
    void equalsTheExampleOfThePaper() {
        JsonNode paper = EXPECTED.get("paper_example");
        double sharpe = 2.5 / Math.sqrt(250);
        double luck = ExpectedMaximumSharpe.of(0.5 / 250, 100);
        assertThat(luck).isCloseTo(paper.get("sr0_daily").doubleValue(), within(1e-12));
        assertThat(ExpectedMaximumSharpe.of(1, 100))
                .isCloseTo(paper.get("expected_max_100").doubleValue(), within(1e-12));
        assertThat(ProbabilisticSharpe.of(sharpe, luck, 1250, -3, 10))
                .isCloseTo(paper.get("pypbo_dsr").doubleValue(), within(1e-12));
        assertThat(ProbabilisticSharpe.of(sharpe, 0, 1250, -3, 10))
                .isCloseTo(paper.get("pypbo_psr_vs_0").doubleValue(), within(1e-12));
        assertThat(MinimumTrackRecord.of(sharpe, 0, -3, 10, 0.95))
                .isCloseTo(paper.get("minTRL_95").doubleValue(), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {46, 88})
    void fewerTrialsDeflateLess(int trials) {
        double luck = ExpectedMaximumSharpe.of(0.5 / 250, trials);
        assertThat(ProbabilisticSharpe.of(2.5 / Math.sqrt(250), luck, 1250, -3, 10))
                .isCloseTo(
                        EXPECTED.get("paper_example")
                                .get("pypbo_dsr_N" + trials)
                                .doubleValue(),
                        within(1e-12));
    }

    @Test
    void equalsTheFiguresOfTheBestOf982Sets() {
        JsonNode best = EXPECTED.get("sweep_982_best");
        Moments moments = Moments.of(BEST);
        assertThat(moments.ratio()).isCloseTo(best.get("sr_daily").doubleValue(), within(1e-12));
        assertThat(moments.skewness()).isCloseTo(best.get("skew_pandas").doubleValue(), within(1e-11));
        assertThat(moments.kurtosis() + 3)
                .isCloseTo(best.get("kurt_pandas_plus3").doubleValue(), within(1e-11));
        assertThat(ExpectedMaximumSharpe.of(SHARPES))
                .isCloseTo(best.get("independent_sr0_daily").doubleValue(), within(1e-12));
        assertThat(DeflatedSharpe.of(BEST, SHARPES))
                .isCloseTo(best.get("independent_dsr").doubleValue(), within(1e-11));
        assertThat(DeflatedSharpe.of(BEST, best.get("var_sr_daily_ddof1").doubleValue(), 982))
                .isCloseTo(best.get("independent_dsr").doubleValue(), within(1e-11));
        assertThat(ProbabilisticSharpe.of(BEST, 0))
                .isCloseTo(best.get("independent_psr_vs_0").doubleValue(), within(1e-11));
        assertThat(MinimumTrackRecord.of(BEST, 0, 0.95))
                .isCloseTo(best.get("independent_minTRL_95").doubleValue(), within(1e-7));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 10, 16})
    void probabilityOfOverfittingEqualsTwoOtherPrograms(int blocks) {
        JsonNode expected =
                EXPECTED.get("pbo").get("every52nd_19cols_S" + blocks).get("independent");
        double[][] sets = IntStream.rangeClosed(1, 19)
                .mapToObj(column -> Golden.column("spx-overfitting/returns-19-sets.csv.gz", column))
                .toArray(double[][]::new);
        BacktestOverfitting actual = BacktestOverfitting.of(sets, blocks);
        assertThat(actual.probability()).isCloseTo(expected.get("pbo_le0").doubleValue(), within(1e-12));
        assertThat(actual.lossProbability())
                .isCloseTo(expected.get("prob_oos_loss").doubleValue(), within(1e-12));
        assertThat(actual.meanLogit()).isCloseTo(expected.get("logit_mean").doubleValue(), within(1e-12));
        assertThat(actual.combinations()).isEqualTo(expected.get("n_comb").intValue());
    }

    /// 756 and 252 bars of 5,105 give vectorbt's 17 windows, to the date.
    @Test
    void rollingWindowsEqualVectorbts() {
        String file = "spx-overfitting/walk-forward.csv";
        long[] times = Golden.dates("spx-overfitting/returns-best.csv.gz", 0);
        var windows = new WalkForward(756, 252, 252, false, 0, 0).windows(times.length);
        assertThat(windows).extracting(window -> times[window.inFrom()]).containsExactly(boxed(Golden.dates(file, 0)));
        assertThat(windows)
                .extracting(window -> times[window.inTo() - 1])
                .containsExactly(boxed(Golden.dates(file, 1)));
        assertThat(windows).extracting(window -> times[window.outFrom()]).containsExactly(boxed(Golden.dates(file, 2)));
        assertThat(windows)
                .extracting(window -> times[window.outTo() - 1])
                .containsExactly(boxed(Golden.dates(file, 3)));
    }

    private static Long[] boxed(long[] values) {
        return LongStream.of(values).boxed().toArray(Long[]::new);
    }
}
