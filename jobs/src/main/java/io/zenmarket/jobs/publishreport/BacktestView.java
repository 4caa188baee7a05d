package io.zenmarket.jobs.publishreport;

import io.zenmarket.domain.brief.BacktestBrief;
import io.zenmarket.jobs.page.Figures;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A backtest as the texts that the templates place.
///
/// @param strategy what it is of
/// @param symbols a few by name, and how many more
/// @param link to its report, relative to the brief; empty when there is none
/// @param finding what speaks for and against luck; empty for a single set
record BacktestView(
        String run,
        String name,
        String strategy,
        String symbols,
        String sets,
        String completed,
        Best best,
        String finding,
        String caution,
        String link) {

    private static final int NAMED = 3;
    private static final double CONVINCING = 0.95;
    private static final double AS_A_COIN = 0.5;
    private static final String BESIDE = "reports/";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// The best set.
    record Best(
            String symbol,
            String parameters,
            String totalReturn,
            String annualReturn,
            String sharpe,
            String maxDrawdown,
            String trades) {

        private static final Best NONE = new Best(
                "",
                "no set could be evaluated",
                Figures.UNDEFINED,
                Figures.UNDEFINED,
                Figures.UNDEFINED,
                Figures.UNDEFINED,
                Figures.UNDEFINED);

        static Best of(BacktestBrief.Best best) {
            return new Best(
                    best.symbol().equals("*") ? "" : best.symbol(),
                    best.parameters(),
                    Figures.change(best.totalReturn()),
                    Figures.change(best.annualReturn()),
                    Figures.number(best.sharpe(), 2),
                    Figures.percent(best.maxDrawdown(), 2),
                    Figures.count(best.trades()));
        }
    }

    static BacktestView of(BacktestBrief brief) {
        return new BacktestView(
                brief.run(),
                brief.name(),
                brief.strategy().isEmpty() ? "fixed weights" : brief.strategy(),
                symbols(brief.symbols()),
                Figures.count(brief.sets()),
                MINUTE.format(brief.completed()),
                brief.best().map(Best::of).orElse(Best.NONE),
                brief.luck().map(BacktestView::finding).orElse(""),
                caution(brief.luck()),
                brief.report().startsWith(BESIDE) ? "../" + brief.report().substring(BESIDE.length()) : "");
    }

    private static String symbols(List<String> symbols) {
        String named = String.join(", ", symbols.subList(0, Math.min(NAMED, symbols.size())));
        return named + (symbols.size() > NAMED ? " " + Figures.more(symbols.size() - NAMED) : "");
    }

    private static String finding(BacktestBrief.Luck luck) {
        return "Sharpe better than luck's best (" + Figures.number(luck.expectedMaximum(), 2) + ") with probability "
                + Figures.percent(luck.deflated(), 1) + "; overfitted with probability "
                + Figures.percent(luck.overfitting(), 1);
    }

    /// One word for who only looks over it: what is undefined does not convince.
    private static String caution(Optional<BacktestBrief.Luck> luck) {
        return luck.filter(found -> !(found.deflated() >= CONVINCING) || found.overfitting() >= AS_A_COIN)
                .map(found -> "may be luck")
                .orElse("");
    }
}
