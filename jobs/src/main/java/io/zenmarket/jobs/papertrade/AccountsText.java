package io.zenmarket.jobs.papertrade;

import io.zenmarket.domain.paper.EquitySnapshot;
import io.zenmarket.domain.paper.PaperDecision;
import io.zenmarket.domain.paper.PaperOrder;
import io.zenmarket.domain.paper.PaperPosition;
import io.zenmarket.domain.paper.PaperState;
import io.zenmarket.readerswriters.postgres.StoredAccount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Accounts as tables for people.
final class AccountsText {

    private static final int DAYS = 31;

    private final StoredAccounts stored;

    AccountsText(StoredAccounts stored) {
        this.stored = stored;
    }

    /// A line per account.
    String list() {
        List<StoredAccount> accounts = stored.all();
        if (accounts.isEmpty()) {
            return "No account has traded yet. Configure one under zenmarket.paper.accounts, then: zenmarket paper-trade";
        }
        String head = String.format(
                Locale.ROOT,
                "%-16s %-4s %-10s  %-10s %18s %10s  %s",
                "account",
                "",
                "first",
                "last",
                "equity",
                "return",
                "halt");
        return lines(Stream.concat(Stream.of(head), accounts.stream().map(this::line)));
    }

    private String line(StoredAccount account) {
        PaperState.Span span = stored.span(account);
        EquitySnapshot last = stored.last(account);
        return String.format(
                        Locale.ROOT,
                        "%-16s %-4s %-10s  %-10s %,18.2f %10s  %s",
                        account.name(),
                        account.currency(),
                        span.first(),
                        span.last(),
                        last.equity(),
                        percent(last.equity(), account.capital()),
                        halt(account))
                .stripTrailing();
    }

    /// One account with its positions and the limits that acted of late.
    String show(StoredAccount account) {
        EquitySnapshot last = stored.last(account);
        Stream<String> head =
                Stream.of(line(account), "", SettingsText.of(account.settings()), "", totals(last, account), "");
        Stream<String> positions = stored.positions(account).stream().map(AccountsText::position);
        Stream<String> decisions = stored.decisions(account, DAYS).stream().map(AccountsText::decision);
        return lines(Stream.of(
                        head,
                        Stream.of("positions"),
                        positions,
                        Stream.of("", "limits that acted in the last " + DAYS + " days"),
                        decisions)
                .flatMap(part -> part));
    }

    /// Orders that wait, then those of late.
    String orders(StoredAccount account) {
        String head = String.format(
                Locale.ROOT,
                "%8s  %-10s  %-10s %-5s  %-8s %16s %16s  %-9s  %s",
                "order",
                "given",
                "symbol",
                "to",
                "cause",
                "estimate",
                "filled",
                "status",
                "ended");
        return lines(Stream.concat(
                Stream.of(head), stored.recent(account, DAYS).stream().map(AccountsText::order)));
    }

    private static String totals(EquitySnapshot last, StoredAccount account) {
        return String.format(
                Locale.ROOT,
                "cash %,.2f + value %,.2f = equity %,.2f%nrealised %,.2f + unrealised %,.2f + dividends %,.2f"
                        + " - commissions %,.2f - financing %,.2f = %,.2f%nbuy and hold %,.2f (%s)",
                last.cash(),
                last.value(),
                last.equity(),
                last.totals().realised(),
                last.unrealised(),
                last.totals().dividends(),
                last.totals().commissions(),
                last.totals().financing(),
                last.equity().subtract(account.capital()),
                last.held(),
                percent(last.held(), account.capital()));
    }

    private String halt(StoredAccount account) {
        return stored.halt(account)
                .map(halt -> halt.rule() + " until "
                        + halt.end().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElse("");
    }

    private static String position(PaperPosition position) {
        return String.format(
                Locale.ROOT,
                "  %-10s %,16.4f at %,12.4f  value %,16.2f  unrealised %,14.2f",
                position.symbol(),
                position.state().quantity(),
                position.state().average(),
                position.value(),
                position.unrealised());
    }

    private static String decision(PaperDecision decision) {
        PaperDecision.Numbers numbers = decision.numbers();
        return String.format(
                        Locale.ROOT,
                        "  %s  %-22s %-6s  limit %s  measured %s  %s",
                        decision.date(),
                        decision.rule(),
                        decision.outcome(),
                        numbers.limit(),
                        numbers.measured(),
                        decision.order() == 0
                                ? ""
                                : "order " + decision.order() + " " + decision.symbol() + ": " + numbers.requested()
                                        + " -> " + numbers.allowed())
                .stripTrailing();
    }

    private static String order(PaperOrder order) {
        return String.format(
                        Locale.ROOT,
                        "%8d  %-10s  %-10s %-5s  %-8s %,16.4f %,16.4f  %-9s  %s",
                        order.number(),
                        order.date(),
                        order.symbol(),
                        order.side(),
                        order.reason().cause(),
                        order.estimate(),
                        order.progress().filled(),
                        order.progress().status(),
                        order.progress().ended().map(Object::toString).orElse(""))
                .stripTrailing();
    }

    private static String percent(BigDecimal value, BigDecimal capital) {
        return String.format(Locale.ROOT, "%+.2f %%", 100 * (value.doubleValue() / capital.doubleValue() - 1));
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining(System.lineSeparator()));
    }
}
