package io.zenmarket.domain.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StrategyCatalogueTest {

    private static final String KEBAB = "[a-z]+(-[a-z]+)*";

    static Stream<Entry> entries() {
        return StrategyCatalogue.all().stream();
    }

    @Test
    void namesParametersAndDefaultsAreThese() {
        assertThat(entries().map(StrategyCatalogueTest::signature))
                .containsExactly(
                        "sma-cross fast=20 slow=50 [fast < slow]",
                        "ema-cross fast=20 slow=50 [fast < slow]",
                        "macd-cross fast=12 slow=26 signal=9 [fast < slow]",
                        "rsi-reversion period=14 oversold=30 exit=50 overbought=70 [oversold < exit, exit < overbought]",
                        "bollinger-reversion period=20 width=2 []",
                        "bollinger-breakout period=20 width=2 []",
                        "donchian-breakout entry=20 exit=10 [exit <= entry]",
                        "roc-momentum lookback=126 threshold=0 []",
                        "atr-trend period=14 multiple=3 []",
                        "buy-and-hold []",
                        "score minimum-confidence=0 []",
                        "legacy-score []",
                        "sentiment-tilt positive=0.2 negative=-0.2 trend=0 [negative <= positive]",
                        "momentum-ranking lookback=252 skip=21 top=0.1 bottom=0 minimum=-1 volatility=0 exposure=1"
                                + " [skip < lookback, volatility != 1]");
    }

    @ParameterizedTest
    @MethodSource("entries")
    void entryIsFitForAManual(Entry entry) {
        assertThat(entry.name()).matches(KEBAB);
        assertThat(entry.description()).matches("[A-Z].{20,200}[^.]");
        assertThat(entry.parameters()).extracting(Parameter::name).doesNotHaveDuplicates();
        assertThat(entry.parameters()).allSatisfy(parameter -> {
            assertThat(parameter.name()).matches(KEBAB);
            assertThat(parameter.description()).matches("[a-z].{5,80}[^.]");
        });
        assertThatCode(() -> entry.check(entry.defaults())).doesNotThrowAnyException();
    }

    /// Each value in a place of its own, as a record prints it.
    @Test
    void valuesReachTheirParameters() {
        assertThat(StrategyCatalogue.named("rsi-reversion").create(5, 20, 40, 90))
                .isEqualTo(new RsiReversion(5, 20, 40, 90));
        assertThat(StrategyCatalogue.named("macd-cross").create(3, 6, 4)).isEqualTo(new MacdCross(3, 6, 4));
        assertThat(StrategyCatalogue.named("sma-cross").create(3, 6)).isEqualTo(new SmaCross(3, 6));
        assertThat(StrategyCatalogue.named("ema-cross").create(3, 6)).isEqualTo(new EmaCross(3, 6));
        assertThat(StrategyCatalogue.named("bollinger-reversion").create(3, 1)).isEqualTo(new BollingerReversion(3, 1));
        assertThat(StrategyCatalogue.named("bollinger-breakout").create(3, 1)).isEqualTo(new BollingerBreakout(3, 1));
        assertThat(StrategyCatalogue.named("donchian-breakout").create(6, 3)).isEqualTo(new DonchianBreakout(6, 3));
        assertThat(StrategyCatalogue.named("roc-momentum").create(6, 0.1)).isEqualTo(new RocMomentum(6, 0.1));
        assertThat(StrategyCatalogue.named("atr-trend").create(6, 3)).isEqualTo(new AtrTrend(6, 3));
        assertThat(StrategyCatalogue.named("buy-and-hold").create()).isEqualTo(new BuyAndHold());
        assertThat(StrategyCatalogue.named("score").create(0.6)).isEqualTo(new ScoreSignals(0.6));
        assertThat(StrategyCatalogue.named("legacy-score").create()).isEqualTo(new LegacyScoreSignals());
        assertThat(StrategyCatalogue.named("sentiment-tilt").create(0.3, -0.1, 5))
                .isEqualTo(new SentimentTilt(0.3, -0.1, 5));
    }

    @Test
    void setThatBreaksARuleIsRefusedHoweverItIsMade() {
        assertThatThrownBy(() -> StrategyCatalogue.named("sma-cross").create(50, 20))
                .hasMessage("sma-cross: expected fast < slow, was fast 50, slow 20");
        assertThatThrownBy(() -> new SmaCross(50, 20))
                .hasMessage("sma-cross: expected fast < slow, was fast 50, slow 20");
        assertThatThrownBy(() -> StrategyCatalogue.named("sma-cross").create(1.5, 20))
                .hasMessage("fast: expected a whole number from 1 to 100000, was 1.5");
        assertThatThrownBy(() -> StrategyCatalogue.named("sma-cross").create(1))
                .hasMessage("sma-cross: expected 2 parameters, was 1");
        assertThatThrownBy(() -> StrategyCatalogue.rotation("momentum-ranking")
                        .create(Rebalance.Calendar.MONTHLY, 20, 20, 1, 0, -1, 0, 1))
                .hasMessageStartingWith("momentum-ranking: expected skip < lookback, was lookback 20, skip 20, top 1,");
    }

    @Test
    void unknownNameIsToldTheNearestOne() {
        String known = String.join(
                ", ", StrategyCatalogue.entries().stream().map(Entry::name).toList());
        assertThatThrownBy(() -> StrategyCatalogue.named("sma-cros"))
                .hasMessage("strategy: expected one of " + known + ", was sma-cros; did you mean sma-cross?");
        assertThatThrownBy(() -> StrategyCatalogue.entry("moonshot"))
                .hasMessage("strategy: expected one of " + known + ", momentum-ranking, was moonshot");
        assertThat(StrategyCatalogue.entry("momentum-ranking"))
                .isSameAs(StrategyCatalogue.rotation("momentum-ranking"));
        assertThat(StrategyCatalogue.entry("score")).isSameAs(StrategyCatalogue.named("score"));
    }

    /// Changes counted by hand: 1 left out, 1 added, 1 replaced, 1 swap, 2, then more than a third of the
    /// letters.
    @ParameterizedTest
    @CsvSource({
        "sma-cros, sma-cross",
        "sma-crosss, sma-cross",
        "sma_cross, sma-cross",
        "ema-corss, ema-cross",
        "macdcros, macd-cross",
        "atr, ''",
        "'', ''",
    })
    void nearestNameIsTheOneWithTheFewestChanges(String misspelt, String expected) {
        List<String> known = entries().map(Entry::name).toList();
        assertThat(NearestName.of(misspelt, known).orElse("")).isEqualTo(expected);
    }

    @Test
    void firstOfTheNearestNamesIsTaken() {
        assertThat(NearestName.of("xma-cross", List.of("ema-cross", "sma-cross")))
                .contains("ema-cross");
        assertThat(NearestName.of("xma-cross", List.of("sma-cross", "ema-cross")))
                .contains("sma-cross");
        assertThat(NearestName.of("any", List.of())).isEmpty();
    }

    private static String signature(Entry entry) {
        StringBuilder text = new StringBuilder(entry.name());
        for (Parameter parameter : entry.parameters()) {
            text.append(' ').append(parameter.name()).append('=').append(Parameter.text(parameter.initial()));
        }
        return text.append(' ').append(entry.constraints()).toString();
    }
}
