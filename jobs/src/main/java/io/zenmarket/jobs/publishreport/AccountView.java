package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.AccountBrief;
import io.zenmarket.jobs.page.Figures;
import java.util.List;

/// A paper account as the texts that the templates place.
record AccountView(
        String name,
        String currency,
        String session,
        String equity,
        String cash,
        String change,
        String held,
        String heldChange,
        String drawdown,
        String halt,
        EquityLines curve,
        List<Position> positions,
        List<Order> orders,
        List<Limit> limits) {

    private static final int UNITS = 4;

    /// A position.
    record Position(
            String symbol,
            String quantity,
            String average,
            String price,
            String value,
            String unrealised,
            String stop) {

        static Position of(AccountBrief.Held held) {
            int decimals = Figures.decimals(held.price());
            return new Position(
                    held.symbol(),
                    Figures.number(held.quantity(), UNITS),
                    Figures.number(held.average(), decimals),
                    Figures.number(held.price(), decimals),
                    Figures.number(held.value(), 2),
                    Figures.signed(held.unrealised(), 2),
                    Figures.number(held.stop(), decimals));
        }
    }

    /// An order.
    record Order(String number, String symbol, String what, String quantity, String price, String status) {

        static Order of(AccountBrief.Given given) {
            return new Order(
                    Figures.count(given.number()),
                    given.symbol(),
                    given.what(),
                    Figures.signed(given.quantity(), UNITS),
                    Figures.number(given.price(), Figures.decimals(given.price())),
                    given.status());
        }
    }

    /// A limit that acted.
    record Limit(
            String rule,
            String outcome,
            String symbol,
            String limit,
            String measured,
            String requested,
            String allowed) {

        static Limit of(AccountBrief.Acted acted) {
            return new Limit(
                    acted.rule(),
                    acted.outcome(),
                    acted.symbol().isEmpty() ? "the account" : acted.symbol(),
                    Figures.number(acted.limit(), UNITS),
                    Figures.number(acted.measured(), UNITS),
                    Figures.number(acted.requested(), UNITS),
                    Figures.number(acted.allowed(), UNITS));
        }
    }

    static AccountView of(AccountBrief account) {
        AccountBrief.Worth worth = account.worth();
        return new AccountView(
                account.name(),
                account.currency(),
                account.session().toString(),
                Figures.number(worth.equity(), 2),
                Figures.number(worth.cash(), 2),
                Figures.change(worth.equity() / worth.capital() - 1),
                Figures.number(worth.held(), 2),
                Figures.change(worth.held() / worth.capital() - 1),
                Figures.percent(worth.maxDrawdown(), 2),
                account.halt().orElse(""),
                EquityLines.of(account),
                account.positions().stream().map(Position::of).toList(),
                account.orders().stream().map(Order::of).toList(),
                account.limits().stream().map(Limit::of).toList());
    }

    boolean holds() {
        return !positions.isEmpty();
    }

    boolean ordered() {
        return !orders.isEmpty();
    }

    boolean limited() {
        return !limits.isEmpty();
    }
}
