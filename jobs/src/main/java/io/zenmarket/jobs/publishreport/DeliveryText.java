package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.AccountBrief;
import io.zenmarket.domain.brief.DataQuality;
import io.zenmarket.domain.signal.Signal;
import io.zenmarket.jobs.frame.EndedRun;
import io.zenmarket.jobs.page.Figures;
import io.zenmarket.readerswriters.postgres.StoredSignal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// What people are told of a run, in a few plain lines. It depends on what is stored, never on how often or how fast
/// a job ran: a run that changed nothing says the same again.
final class DeliveryText {

    private static final int LONGEST_CAUSE = 400;

    private DeliveryText() {}

    /// What a model says about a session.
    record Bias(String model, int buys, int sells, int holds, String bias, double score) {

        String line() {
            return "Bias %s: %s %s (BUY %d, HOLD %d, SELL %d)"
                    .formatted(model, bias, Figures.signed(score, 2), buys, holds, sells);
        }
    }

    /// What a success has to tell.
    record Night(List<Bias> biases, List<StoredSignal> signals, List<AccountBrief> accounts, DataQuality quality) {}

    /// A success.
    ///
    /// @param top how many signals are named
    static String of(Night night, LocalDate date, int top) {
        List<String> lines = new ArrayList<>();
        lines.add("COMPLETED: " + night.quality().accounts().line());
        night.biases().forEach(bias -> lines.add(bias.line()));
        lines.add("Top signals: " + top(night.signals(), top));
        night.accounts().forEach(account -> lines.add(line(account)));
        int stale = night.quality().stale().size();
        if (stale > 0) {
            lines.add("Look at: " + Figures.count(stale) + " symbol(s) without new bars, see the brief's data quality");
        }
        lines.add("Brief: " + ReportPublication.key(date, "html"));
        return String.join("\n", lines);
    }

    /// A failure, and what to do about it. Of the cause the first line is told: what follows, a database's row for one,
    /// differs from try to try and is for the log.
    static String of(EndedRun.Failure failure, String job, LocalDate date) {
        String cause = failure.cause().strip().lines().findFirst().orElse("unknown");
        String shown = cause.length() <= LONGEST_CAUSE ? cause : cause.substring(0, LONGEST_CAUSE) + " …";
        String next = failure.passing()
                ? "this may pass by itself; later, the same command goes on where it ended"
                : "when the cause is mended, the same command goes on where it ended";
        return "FAILED at %s: %s%nNext: %s: zenmarket %s --date %s"
                .formatted(failure.step(), shown, next, job, date)
                .replace(System.lineSeparator(), "\n");
    }

    private static String top(List<StoredSignal> signals, int top) {
        String named = signals.stream()
                .map(StoredSignal::signal)
                .filter(signal -> signal.decision() != Signal.Decision.HOLD)
                .sorted(Comparator.comparingDouble(
                                (Signal signal) -> -signal.verdict().confidence())
                        .thenComparing(Signal::symbol))
                .limit(top)
                .map(signal -> signal.decision() + " " + signal.symbol() + " "
                        + Figures.percent(signal.verdict().confidence(), 0))
                .collect(Collectors.joining(", "));
        return named.isEmpty() ? "none" : named;
    }

    private static String line(AccountBrief account) {
        AccountBrief.Worth worth = account.worth();
        return "Account %s: %s %s (%s), %d position(s), %d limit(s) acted%s"
                .formatted(
                        account.name(),
                        Figures.number(worth.equity(), 2),
                        account.currency(),
                        Figures.change(worth.equity() / worth.capital() - 1),
                        account.positions().size(),
                        account.limits().size(),
                        account.halt().map(halt -> ", halted by " + halt).orElse(""));
    }
}
