package io.zenmarket.domain.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.risk.RiskLimit;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/// What a replay takes for the same.
class NearTest {

    private static PaperFill fill(double price, String value) {
        return new PaperFill(1, Papers.day(1), 1, "AAA", 10, price, new BigDecimal(value), Money.ZERO, Money.ZERO);
    }

    private static PaperDecision decision(double measured, double allowed) {
        return new PaperDecision(
                1,
                Papers.day(1),
                1,
                "AAA",
                "trade-risk",
                RiskLimit.Outcome.CAP,
                new PaperDecision.Numbers(0.02, measured, 100, allowed));
    }

    @Test
    void aFillIsTheSameToTheLastBitsOfItsPriceAndToTheCent() {
        assertThat(fill(74.98843986876506, "749.88").like(fill(74.98843986876503, "749.88")))
                .isTrue();
        assertThat(fill(74.988, "749.88").like(fill(74.989, "749.88"))).isFalse();
        assertThat(fill(74.988, "749.88").like(fill(74.988, "749.89"))).isFalse();
    }

    @Test
    void aDecisionIsTheSameToTheLastBitsOfItsNumbers() {
        assertThat(decision(0.08997161937886736, 7.0392716257332015)
                        .like(decision(0.0899716193788674, 7.039271625733198)))
                .isTrue();
        assertThat(decision(Double.NaN, 7).like(decision(Double.NaN, 7))).isTrue();
        assertThat(decision(0.09, 7).like(decision(0.09, 8))).isFalse();
        assertThat(decision(Double.NaN, 7).like(decision(0.09, 7))).isFalse();
    }
}
