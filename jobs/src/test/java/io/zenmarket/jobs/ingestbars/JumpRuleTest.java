package io.zenmarket.jobs.ingestbars;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.market.CorporateAction;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JumpRuleTest {

    private static final LocalDate DAY = LocalDate.of(2020, 8, 31);
    private static final long MIDNIGHT = DAY.toEpochSecond(java.time.LocalTime.MIN, ZoneOffset.UTC);

    /// With a limit of 0.5 the factor is 1.5 both ways: 60 to 90 up, 90 to 60 down.
    @ParameterizedTest
    @CsvSource({
        "60, 90, false",
        "60, 90.01, true",
        "90, 60, false",
        "90, 59.99, true",
        "60, 60, false",
        "NaN, 60, false",
        "1e-300, 1e300, true"
    })
    void flagsMovesBeyondTheFactorEitherWay(double before, double close, boolean flagged) {
        assertThat(new JumpRule(0.5, List.of()).isJump("AAPL", MIDNIGHT, before, close))
                .isEqualTo(flagged);
    }

    @Test
    void passesTheDayOfASplitOfThatSymbolOnly() {
        JumpRule rule = new JumpRule(
                0.5,
                List.of(
                        new CorporateAction("AAPL", DAY, CorporateAction.Kind.SPLIT, 4),
                        new CorporateAction("MSFT", DAY, CorporateAction.Kind.DIVIDEND, 4)));

        assertThat(rule.isJump("AAPL", MIDNIGHT, 499, 129)).isFalse();
        assertThat(rule.isJump("AAPL", MIDNIGHT + 86_399, 499, 129)).isFalse();
        assertThat(rule.isJump("AAPL", MIDNIGHT + 86_400, 499, 129)).isTrue();
        assertThat(rule.isJump("AAPL", MIDNIGHT - 1, 499, 129)).isTrue();
        assertThat(rule.isJump("MSFT", MIDNIGHT, 499, 129)).isTrue();
    }
}
