package io.zenmarket.jobs.papertrade;

import io.zenmarket.domain.paper.PaperOrder;
import io.zenmarket.jobs.page.FiniteJson;
import io.zenmarket.readerswriters.postgres.StoredAccount;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Orders that wait, for people who give them by hand; those that come to nothing are left out. Quantities are
/// estimates at the close at which an order was given, cut to the account's limits as if it came alone: the
/// simulation sizes and limits again at the fill.
final class OrderExport {

    /// How orders are printed.
    enum Format {
        /// A header and a line per order.
        CSV,
        /// A message NewOrderSingle per line, in the JSON encoding of FIX 4.4: market orders at the opening.
        FIX_JSON
    }

    private static final String BUY = "1";
    private static final String SELL = "2";
    private static final String SELL_SHORT = "5";
    private static final String MARKET = "1";
    private static final String AT_THE_OPENING = "2";

    private final StoredAccount account;
    private final List<PaperOrder> orders;

    OrderExport(StoredAccount account, List<PaperOrder> orders) {
        this.account = account;
        this.orders = orders.stream().filter(order -> order.estimate() != 0).toList();
    }

    String text(Format format) {
        return switch (format) {
            case CSV ->
                Stream.concat(
                                Stream.of("account,order,given,symbol,side,quantity,type,time-in-force"),
                                orders.stream().map(this::csv))
                        .collect(Collectors.joining("\n"));
            case FIX_JSON -> orders.stream().map(this::fix).collect(Collectors.joining("\n"));
        };
    }

    private String csv(PaperOrder order) {
        return Stream.of(
                        account.name(),
                        Long.toString(order.number()),
                        order.date().toString(),
                        order.symbol(),
                        order.estimate() > 0 ? "BUY" : "SELL",
                        quantity(order),
                        "MARKET",
                        "OPENING")
                .map(OrderExport::cell)
                .collect(Collectors.joining(","));
    }

    private String fix(PaperOrder order) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("BeginString", "FIX.4.4");
        header.put("MsgType", "D");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("ClOrdID", account.name() + "-" + order.number());
        body.put("Account", account.name());
        body.put("Symbol", order.symbol());
        body.put("Side", side(order));
        body.put("TradeDate", order.date().format(DateTimeFormatter.BASIC_ISO_DATE));
        body.put("OrderQty", quantity(order));
        body.put("OrdType", MARKET);
        body.put("Currency", account.currency());
        body.put("TimeInForce", AT_THE_OPENING);
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("Header", header);
        message.put("Body", body);
        return FiniteJson.mapper().writeValueAsString(message);
    }

    private static String side(PaperOrder order) {
        if (order.estimate() > 0) {
            return BUY;
        }
        return order.side() == PaperOrder.Side.SHORT ? SELL_SHORT : SELL;
    }

    private static String quantity(PaperOrder order) {
        return BigDecimal.valueOf(Math.abs(order.estimate()))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String cell(String text) {
        return text.matches("[^,\"\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
