package io.zenmarket.jobs.tearsheet;

import io.zenmarket.jobs.cli.NumberText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Trades as RFC 4180 CSV: a head line, lines end in CR LF, times in ISO 8601 UTC, fractions as fractions, undefined
/// values empty.
final class TradesCsv {

    private static final String HEAD = "symbol,side,quantity,entry_time,entry_price,exit_time,exit_price,exit_reason,"
            + "open,pnl,return,bars,mae,mfe";

    private TradesCsv() {}

    static String of(List<Trade> trades) {
        StringBuilder csv = new StringBuilder(HEAD).append("\r\n");
        for (Trade trade : trades) {
            csv.append(String.join(",", fields(trade))).append("\r\n");
        }
        return csv.toString();
    }

    private static List<String> fields(Trade trade) {
        Trade.Outcome outcome = trade.outcome();
        return List.of(
                text(trade.symbol()),
                trade.side().name().toLowerCase(Locale.ROOT),
                number(trade.quantity()),
                Instant.ofEpochSecond(trade.entry().time()).toString(),
                number(trade.entry().price()),
                Instant.ofEpochSecond(trade.exit().time()).toString(),
                number(trade.exit().price()),
                text(trade.exit().reason()),
                Boolean.toString(trade.exit().open()),
                number(outcome.pnl()),
                number(outcome.returnFraction()),
                Integer.toString(outcome.bars()),
                number(outcome.mae()),
                number(outcome.mfe()));
    }

    private static String number(double value) {
        return Double.isFinite(value) ? NumberText.of(value) : "";
    }

    private static String text(String value) {
        boolean plain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
