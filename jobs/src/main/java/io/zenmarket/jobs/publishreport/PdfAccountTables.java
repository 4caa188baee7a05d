package io.zenmarket.jobs.publishreport;

import static io.zenmarket.jobs.publishreport.PdfPaper.Column.number;
import static io.zenmarket.jobs.publishreport.PdfPaper.Column.text;

import java.util.List;

/// The tables of a paper account on paper.
final class PdfAccountTables {

    private PdfAccountTables() {}

    static void add(PdfPaper paper, AccountView account) {
        if (account.holds()) {
            paper.subheading("Positions");
            positions(paper, account);
        }
        if (account.ordered()) {
            paper.subheading("Orders of the day");
            orders(paper, account);
        }
        if (account.limited()) {
            paper.subheading("Limits that acted");
            limits(paper, account);
        }
    }

    private static void positions(PdfPaper paper, AccountView account) {
        paper.table(
                List.of(
                        text("Symbol", 2),
                        number("Units", 1.5f),
                        number("Average", 1.5f),
                        number("Price", 1.5f),
                        number("Value", 2),
                        number("Unrealised", 2),
                        number("Stop", 1.5f)),
                account.positions().stream()
                        .map(held -> List.of(
                                held.symbol(),
                                held.quantity(),
                                held.average(),
                                held.price(),
                                held.value(),
                                held.unrealised(),
                                held.stop()))
                        .toList());
    }

    private static void orders(PdfPaper paper, AccountView account) {
        paper.table(
                List.of(
                        number("Order", 1),
                        text("Symbol", 2),
                        text("To", 3),
                        number("Units", 1.5f),
                        number("Price", 1.5f),
                        text("Status", 3)),
                account.orders().stream()
                        .map(order -> List.of(
                                order.number(),
                                order.symbol(),
                                order.what(),
                                order.quantity(),
                                order.price(),
                                order.status()))
                        .toList());
    }

    private static void limits(PdfPaper paper, AccountView account) {
        paper.table(
                List.of(
                        text("Limit", 2.5f),
                        text("Did", 1.5f),
                        text("On", 2),
                        number("Limit", 1.5f),
                        number("Measured", 1.5f),
                        number("Asked for", 1.5f),
                        number("Allowed", 1.5f)),
                account.limits().stream()
                        .map(limit -> List.of(
                                limit.rule(),
                                limit.outcome(),
                                limit.symbol(),
                                limit.limit(),
                                limit.measured(),
                                limit.requested(),
                                limit.allowed()))
                        .toList());
    }
}
