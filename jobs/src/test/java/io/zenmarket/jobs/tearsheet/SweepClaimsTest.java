package io.zenmarket.jobs.tearsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepClaimsTest {

    @ParameterizedTest
    @CsvSource({
        "0.96,HOLDS,Even after paying for the search", "0.9004,UNCLEAR,not by enough to rule luck out",
        "0.4,LUCK,do not trade it on this evidence", "NaN,UNKNOWN,too few sets or returns"
    })
    void deflatedSharpeIsJudgedAgainstTheSearch(double probability, Verdict verdict, String words) {
        Claim claim = claims(probability, 0.1, 0.9).getFirst();
        assertThat(claim.verdict()).isEqualTo(verdict);
        assertThat(claim.sentence()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0.1,HOLDS,the choice carries over",
        "0.4,UNCLEAR,helps a little",
        "0.5,LUCK,no better than drawing a set blindly",
        "0.639316,LUCK,in 63.9 % of them",
        "NaN,UNKNOWN,too few sets or bars"
    })
    void overfittingFromOneHalfOnIsLuck(double probability, Verdict verdict, String words) {
        Claim claim = claims(0.9, probability, 0.9).get(1);
        assertThat(claim.verdict()).isEqualTo(verdict);
        assertThat(claim.sentence()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"0.8,HOLDS,level ground", "0.6,UNCLEAR,a slope", "0.2,LUCK,a lonely spike", "NaN,UNKNOWN,no neighbours"
    })
    void plateauIsJudgedByTheNeighbours(double score, Verdict verdict, String words) {
        Claim claim = claims(0.9, 0.1, score).get(2);
        assertThat(claim.verdict()).isEqualTo(verdict);
        assertThat(claim.sentence()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"1,0.5,HOLDS,50 % kept", "1,0.3,UNCLEAR,30 % kept", "1,-0.1,LUCK,0 % kept", "1,NaN,UNKNOWN,n/a"})
    void walkForwardIsJudgedByWhatIsKept(double inSample, double outOfSample, Verdict verdict, String value) {
        double[] none = {};
        var walk = new SweepEvidence.WalkForward(
                new Metric("sharpe", Unit.RATIO),
                inSample,
                outOfSample,
                List.of(
                        new SweepEvidence.Window(0, 1, 2, 3, "a=1", 0.9, 0.2),
                        new SweepEvidence.Window(2, 3, 4, 5, "a=2", 0.7, -0.4)),
                new Curves(new long[0], none, none, none, none, none));
        Claim claim = claims(0.9, 0.1, 0.9, Optional.of(walk)).get(3);
        assertThat(claim.verdict()).isEqualTo(verdict);
        assertThat(claim.value()).isEqualTo(value);
    }

    @Test
    void sentencesGiveTheFigures() {
        List<Claim> claims = claims(0.9, 0.639316, 0.91);
        assertThat(claims.getFirst().sentence())
                .startsWith(
                        "Trying 100 independent sets without any skill would be expected to show a best Sharpe ratio of"
                                + " 1.79; the best set here has 2.50.");
        assertThat(claims.get(1).sentence())
                .startsWith("History was cut into 16 blocks and split into halves in 12,870 ways;");
        assertThat(claims.get(2).sentence())
                .startsWith("The best set has a Sharpe ratio of 2.50, its 8 neighbours one step away 2.28 on average.");
        assertThat(claims.get(3).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void togetherTheyAreAsStrongAsTheWeakest() {
        assertThat(Conclusion.of(claims(0.96, 0.1, 0.9)).verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(Conclusion.of(claims(0.9, 0.1, 0.9)).verdict()).isEqualTo(Verdict.UNCLEAR);
        Conclusion luck = Conclusion.of(claims(0.9, 0.6, 0.9));
        assertThat(luck.head()).isEqualTo("The evidence says: this may well be luck");
        assertThat(luck.sentence()).isEqualTo("1 holds up, 1 unclear, 1 looks like luck, 1 not computed.");
        double nan = Double.NaN;
        assertThat(Conclusion.of(claims(nan, nan, nan)).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    private static List<Claim> claims(double dsr, double pbo, double plateau) {
        return claims(dsr, pbo, plateau, Optional.empty());
    }

    private static List<Claim> claims(
            double dsr, double pbo, double plateau, Optional<SweepEvidence.WalkForward> walk) {
        SweepEvidence evidence = new SweepEvidence(
                new SweepEvidence.DeflatedSharpe(dsr, 2.5, 1.79, 100),
                new SweepEvidence.Overfitting(pbo, 16, 12_870, 19, Histogram.of(new double[] {1}, 1)),
                new SweepEvidence.Plateau(plateau, 2.5, 2.28, 8),
                walk);
        return new SweepClaims(evidence, new Metric("sharpe", Unit.RATIO)).all();
    }
}
