package io.zenmarket.jobs.papertrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.backtest.Cause;
import io.zenmarket.domain.backtest.OrderStatus;
import io.zenmarket.domain.backtest.OrderType;
import io.zenmarket.domain.paper.PaperOrder;
import io.zenmarket.jobs.papertrade.OrderExport.Format;
import io.zenmarket.readerswriters.postgres.StoredAccount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderExportTest {

    private static final StoredAccount ACCOUNT = new StoredAccount("plain", "USD", BigDecimal.TEN, "");

    private static PaperOrder order(long number, String symbol, PaperOrder.Side side, double estimate) {
        return new PaperOrder(
                number,
                LocalDate.of(2020, 4, 17),
                symbol,
                side,
                new PaperOrder.Reason(Cause.DECISION, OrderType.MARKET, Double.NaN),
                new PaperOrder.Basis(0.5, 100_000, 1),
                estimate,
                new PaperOrder.Progress(Double.NaN, 0, Double.NaN, OrderStatus.WAITING, Optional.empty()));
    }

    private static final OrderExport EXPORT = new OrderExport(
            ACCOUNT,
            List.of(
                    order(7, "^GSPC", PaperOrder.Side.LONG, 34),
                    order(8, "ODD,\"NAME\"", PaperOrder.Side.FLAT, -0.125),
                    order(9, "AAA", PaperOrder.Side.SHORT, -20)));

    @Test
    void isATableForPeople() {
        assertThat(EXPORT.text(Format.CSV)).isEqualTo("""
                account,order,given,symbol,side,quantity,type,time-in-force
                plain,7,2020-04-17,^GSPC,BUY,34,MARKET,OPENING
                plain,8,2020-04-17,"ODD,""NAME""\",SELL,0.125,MARKET,OPENING
                plain,9,2020-04-17,AAA,SELL,20,MARKET,OPENING""");
    }

    /// FIX 4.4: MsgType D NewOrderSingle; Side 1 buy, 2 sell, 5 sell short; OrdType 1 market; TimeInForce 2
    /// at the opening.
    @Test
    void isAMessageALineForPrograms() {
        assertThat(EXPORT.text(Format.FIX_JSON).lines().toList())
                .hasSize(3)
                .first()
                .isEqualTo(
                        "{\"Header\":{\"BeginString\":\"FIX.4.4\",\"MsgType\":\"D\"},\"Body\":{\"ClOrdID\":\"plain-7\","
                                + "\"Account\":\"plain\",\"Symbol\":\"^GSPC\",\"Side\":\"1\",\"TradeDate\":\"20200417\","
                                + "\"OrderQty\":\"34\",\"OrdType\":\"1\",\"Currency\":\"USD\",\"TimeInForce\":\"2\"}}");
        assertThat(EXPORT.text(Format.FIX_JSON))
                .contains("\"Symbol\":\"ODD,\\\"NAME\\\"\",\"Side\":\"2\"", "\"Symbol\":\"AAA\",\"Side\":\"5\"");
    }

    @Test
    void leavesOutWhatComesToNothing() {
        OrderExport capped = new OrderExport(
                ACCOUNT,
                List.of(order(10, "AAA", PaperOrder.Side.LONG, 0), order(11, "BBB", PaperOrder.Side.FLAT, -3)));

        assertThat(capped.text(Format.CSV).lines())
                .containsExactly(
                        "account,order,given,symbol,side,quantity,type,time-in-force",
                        "plain,11,2020-04-17,BBB,SELL,3,MARKET,OPENING");
        assertThat(capped.text(Format.FIX_JSON).lines()).hasSize(1);
    }

    @Test
    void saysNothingButItsHeadWithoutOrders() {
        OrderExport none = new OrderExport(ACCOUNT, List.of());

        assertThat(none.text(Format.CSV)).isEqualTo("account,order,given,symbol,side,quantity,type,time-in-force");
        assertThat(none.text(Format.FIX_JSON)).isEmpty();
    }
}
