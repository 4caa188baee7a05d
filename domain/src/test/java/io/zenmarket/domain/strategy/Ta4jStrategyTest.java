package io.zenmarket.domain.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.signal.GoldenCsv;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Ta4jStrategyTest {

    private static final String EXAMPLES = "io.zenmarket.domain.strategy.Ta4jExamples";
    private static final Indicators SPX = Indicators.of(GoldenCsv.spx());

    @ParameterizedTest
    @ValueSource(strings = {"$Factory", "$Cross", "$Single", "$Single#cross", "#smaCross"})
    void decidesWhatOurOwnCrossDecidesHoweverItIsNamed(String name) {
        assertThat(Decided.by(Ta4jStrategy.named(EXAMPLES + name), SPX))
                .hasSizeGreaterThan(100)
                .isEqualTo(longOnly(Decided.by(new SmaCross(10, 52), SPX)));
    }

    /// Return over 2 bars above 1 % at bar 2; 10 % under the close of that bar at bar 5; above 1 % again at
    /// bar 7.
    @Test
    void rulesOnThePositionSeeOneEnteredAtTheClose() {
        assertThat(Decided.by(
                        new Ta4jStrategy("stop", Ta4jExamples::momentumWithStop), 100, 100, 102, 95, 92, 91, 91, 93))
                .containsExactly("2:LONG", "5:FLAT", "7:LONG");
    }

    /// The Kalman filter is the one indicator of ta4j that needs a further library.
    @Test
    void anyIndicatorOfTa4jCanBeUsed() {
        assertThat(Decided.by(new Ta4jStrategy("kalman", Ta4jExamples::kalman), 100, 100, 110, 90))
                .as("above its filtered value, below it")
                .containsExactly("2:LONG", "3:FLAT");
    }

    @Test
    void strategyThatStartsBySellingIsShort() {
        assertThat(Decided.by(new Ta4jStrategy("short", Ta4jExamples::short1), 1, 1, 1, 1, 1))
                .containsExactly("1:SHORT", "2:FLAT", "3:SHORT", "4:FLAT");
    }

    @Test
    void neverSeesABarBeforeItsTime() {
        assertThat(Decided.by(new Ta4jStrategy("peeking", Ta4jExamples::peeking), SPX))
                .isEmpty();
    }

    @Test
    void saysWhatIsWrongWithAClass() {
        assertThatThrownBy(() -> Ta4jStrategy.named("com.example.Nothing"))
                .hasMessage("ta4j: expected a class on the class path, was com.example.Nothing");
        assertThatThrownBy(() -> Ta4jStrategy.named("java.lang.String"))
                .hasMessage(
                        "ta4j: expected java.lang.String to be a Ta4jStrategyFactory, a Strategy made from a BarSeries,"
                                + " or to have one public static method from BarSeries to Strategy, was none of them");
        assertThatThrownBy(() -> Ta4jStrategy.named(EXAMPLES))
                .hasMessageEndingWith("was 2 methods; name one as class#method");
        assertThatThrownBy(() -> Ta4jStrategy.named(EXAMPLES + "#smaCros")).hasMessageEndingWith("was none of them");
        assertThatThrownBy(() -> Ta4jStrategy.named(EXAMPLES + "$Closed"))
                .hasMessageContaining("Closed to have a public constructor");
        assertThatThrownBy(() -> Decided.by(Ta4jStrategy.named(EXAMPLES + "$Broken"), SPX))
                .hasMessage("ta4j: " + EXAMPLES + "$Broken failed to make its strategy")
                .hasRootCauseMessage("no luck");
    }

    /// SHORT is FLAT, and nothing before the first LONG.
    private static List<String> longOnly(List<String> decisions) {
        List<String> longOnly = new ArrayList<>();
        for (String decision : decisions) {
            if (decision.endsWith(":LONG") || !longOnly.isEmpty()) {
                longOnly.add(decision.replace("SHORT", "FLAT"));
            }
        }
        return longOnly;
    }
}
