package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.market.CorporateAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Splits and dividends as the lines that a backtest pins: symbol, ex-date, kind, value, apart by tabs.
final class ActionsText {

    private ActionsText() {}

    static byte[] of(List<CorporateAction> actions) {
        return actions.stream()
                .map(action -> String.join(
                                "\t",
                                action.symbol(),
                                action.exDate().toString(),
                                action.kind().name(),
                                Double.toString(action.value()))
                        + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    static List<CorporateAction> parse(byte[] text) {
        return new String(text, StandardCharsets.UTF_8)
                .lines()
                .map(ActionsText::action)
                .toList();
    }

    private static CorporateAction action(String line) {
        List<String> cells = Arrays.asList(line.split("\t", -1));
        return new CorporateAction(
                cells.get(0),
                LocalDate.parse(cells.get(1)),
                CorporateAction.Kind.valueOf(cells.get(2)),
                Double.parseDouble(cells.get(3)));
    }
}
