package io.zenmarket.jobs.papertrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.paper.PaperAccount;
import io.zenmarket.domain.risk.HaltEnd;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTextTest {

    @Test
    void writesRecordsAsWords() {
        String text = SettingsText.of("""
                currency=USD
                universe=[AAPL, ^GSPC]
                signals=Signals[model=score, minimumConfidence=0.25]
                rules=Rules[capital=100000.0, direction=LONG_ONLY, sizing=AllIn[], exits=Exits[stop=Atr[multiple=2.5,\
                 period=14], target=None[]], margin=Margin[rate=0.0]]
                limits={drawdown=0.1, losing-streak=3.0}
                halts={}
                sectors={energy=[CVX, XOM], tech=[AAPL, MSFT]}""");

        assertThat(text.lines())
                .containsExactly(
                        "currency: USD",
                        "universe: AAPL, ^GSPC",
                        "signals",
                        "  model: score",
                        "  minimum confidence: 0.25",
                        "rules",
                        "  capital: 100000",
                        "  direction: long only",
                        "  sizing: all in",
                        "  exits: stop atr (multiple 2.5, period 14), target none",
                        "  margin: rate 0",
                        "limits: drawdown 0.1, losing-streak 3",
                        "halts: none",
                        "sectors: energy CVX, XOM, tech AAPL, MSFT");
    }

    @Test
    void leavesNoRecordOfAnAccountAsItIs() {
        PaperAccount account = new PaperAccount(
                "plain",
                "USD",
                List.of("^GSPC"),
                new PaperAccount.Signals("score", 0),
                Rules.of(100_000),
                Map.of("drawdown", 0.1),
                Map.of("drawdown", HaltEnd.NEXT_SESSION),
                Map.of());

        assertThat(SettingsText.of(account.settings()))
                .contains("  direction: long only", "  sizing: all in", "halts: drawdown next session")
                .doesNotContain("[", "]", "{", "}", "=");
    }
}
