package io.zenmarket.jobs.tearsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunClaimsTest {

    @ParameterizedTest
    @CsvSource({"0.1,0.9,HOLDS", "-0.1,0.9,UNCLEAR", "-0.9,-0.1,LUCK", "NaN,0.9,UNKNOWN"})
    void intervalIsJudgedByZero(double low, double high, Verdict verdict) {
        assertThat(claims(new RunEvidence.Interval(0.4, low, high, 0.95, 2_000), 0.9, 1_000)
                        .getFirst()
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"0.95,HOLDS", "0.949,UNCLEAR", "0.49,LUCK", "NaN,UNKNOWN"})
    void probabilityIsJudgedByTheUsualBar(double probability, Verdict verdict) {
        assertThat(claims(interval(), probability, 1_000).get(1).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"1000,HOLDS", "1000.2,UNCLEAR", "NaN,LUCK", "Infinity,UNCLEAR"})
    void recordIsJudgedByItsLength(double needed, Verdict verdict) {
        assertThat(claims(interval(), 0.9, needed).get(2).verdict()).isEqualTo(verdict);
    }

    @Test
    void sentencesSayWhatTheFiguresMean() {
        List<Claim> claims = claims(interval(), 0.9, 1_500.2);
        assertThat(claims.getFirst().sentence())
                .startsWith("In 95 % of 2,000 resampled histories the Sharpe ratio, 0.40 as traded,")
                .endsWith("the strategy cannot be told from one that earns nothing.");
        assertThat(claims.get(1).sentence()).contains("with a probability of 90.0 %: short of the usual bar of 95 %.");
        assertThat(claims.get(2).sentence())
                .isEqualTo("To be 95 % sure that the Sharpe ratio is above the threshold takes 1,501 bars (6.0 years)."
                        + " There are only 1,000 bars (4.0 years): too short to tell.");
        assertThat(claims.get(2).value()).isEqualTo("1,501 bars");
    }

    private static RunEvidence.Interval interval() {
        return new RunEvidence.Interval(0.4, -0.1, 0.9, 0.95, 2_000);
    }

    private static List<Claim> claims(RunEvidence.Interval interval, double probability, double needed) {
        return new RunClaims(new RunEvidence(
                        interval,
                        new RunEvidence.Probabilistic(probability, 0),
                        new RunEvidence.TrackRecord(needed, 1_000, 250, 0.95)))
                .all();
    }
}
