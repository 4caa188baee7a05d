package io.zenmarket.jobs.tearsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TradesCsvTest {

    private static final String HEAD = "symbol,side,quantity,entry_time,entry_price,exit_time,exit_price,exit_reason,"
            + "open,pnl,return,bars,mae,mfe\r\n";

    @Test
    void tradeIsOneLineAndUndefinedIsEmpty() {
        Trade trade = new Trade(
                "ACME",
                Trade.Side.SHORT,
                12.5,
                new Trade.Entry(951_782_400, 101),
                new Trade.Exit(951_868_800, 99.25, "stop", true),
                new Trade.Outcome(21.875, 0.0173, 1, Double.NaN, 0.02));
        assertThat(TradesCsv.of(List.of(trade)))
                .isEqualTo(HEAD + "ACME,short,12.5,2000-02-29T00:00:00Z,101.0,2000-03-01T00:00:00Z,99.25,stop,true,"
                        + "21.875,0.0173,1,,0.02\r\n");
    }

    @Test
    void textsWithCommasQuotesOrLineEndsAreQuoted() {
        Trade trade = EdgeViews.markup().detail().trading().trades().getFirst();
        String quoted = '"' + EdgeViews.MARKUP.replace("\"", "\"\"") + '"';
        assertThat(TradesCsv.of(List.of(trade)))
                .startsWith(HEAD + quoted + ",long,")
                .contains("," + quoted + ",false,");
    }

    @Test
    void noTradesGiveTheHeadOnly() {
        assertThat(TradesCsv.of(List.of())).isEqualTo(HEAD);
    }
}
