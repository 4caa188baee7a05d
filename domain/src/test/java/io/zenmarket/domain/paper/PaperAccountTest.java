package io.zenmarket.domain.paper;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.backtest.Rules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaperAccountTest {

    private static PaperAccount account(Map<String, Double> limits, Map<String, List<String>> sectors) {
        return new PaperAccount(
                "test",
                "USD",
                List.of("AAA", "BBB", "CCC"),
                new PaperAccount.Signals("score", 0),
                Rules.of(10_000),
                limits,
                Map.of(),
                sectors);
    }

    /// Of `tech`, two are traded; a sector of one symbol limits no more than none.
    @Test
    void sectorsAreSettingsOfAnAccountThatTheyLimit() {
        Map<String, Double> limits = Map.of("sector-exposure", 0.3);
        Map<String, List<String>> sectors = Map.of("tech", List.of("CCC", "AAA", "ZZZ"), "energy", List.of("BBB"));
        PaperAccount account = account(limits, sectors);

        assertThat(account.settings()).endsWith("\nlimits={sector-exposure=0.3}\nhalts={}\nsectors={tech=[AAA, CCC]}");
        assertThat(account.beganWith(account.settings())).isTrue();
        assertThat(account.beganWith(
                        account(limits, Map.of("tech", List.of("AAA", "CCC"))).settings()))
                .isTrue();
        assertThat(account.beganWith(
                        account(limits, Map.of("tech", List.of("AAA", "BBB"))).settings()))
                .isFalse();
        assertThat(account.beganWith(account(limits, Map.of()).settings())).isFalse();
    }

    @Test
    void sectorsAreNothingToAnAccountWithoutALimitOfThem() {
        PaperAccount account = account(Map.of("drawdown", 0.1), Map.of("tech", List.of("AAA", "BBB")));

        assertThat(account.settings()).endsWith("\nlimits={drawdown=0.1}\nhalts={}");
        assertThat(account.beganWith(account(Map.of("drawdown", 0.1), Map.of()).settings()))
                .isTrue();
    }

    /// Its settings end with the halts.
    @Test
    void anAccountThatBeganWithoutSectorsGoesOn() {
        Map<String, Double> limits = Map.of("sector-exposure", 0.3);
        PaperAccount account = account(limits, Map.of("tech", List.of("AAA", "BBB")));
        String before = account.settings().replace("\nsectors={tech=[AAA, BBB]}", "");

        assertThat(before).endsWith("\nhalts={}");
        assertThat(account.beganWith(before)).isTrue();
        assertThat(account.beganWith(before.replace("0.3", "0.4"))).isFalse();
    }
}
