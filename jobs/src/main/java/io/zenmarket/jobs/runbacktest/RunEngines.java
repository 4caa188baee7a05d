package io.zenmarket.jobs.runbacktest;

import io.zenmarket.domain.backtest.Instrument;
import io.zenmarket.domain.backtest.Market;
import io.zenmarket.domain.backtest.PortfolioEngine;
import io.zenmarket.domain.backtest.PortfolioResult;
import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.calendar.MarketOf;
import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.performance.PeriodsPerYear;
import io.zenmarket.domain.strategy.Indicators;
import io.zenmarket.domain.sweep.PortfolioWorker;
import io.zenmarket.domain.sweep.SetWorker;
import io.zenmarket.domain.sweep.SweepEngine;
import io.zenmarket.readerswriters.lake.LakeObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The engines of a run's accounts, each made of its bars when it is first asked for. Thread-safe.
final class RunEngines {

    /// Accounts whose bars and indicators are held at once; threads work on accounts one after the other.
    private static final int HELD = 8;

    private final Run run;
    private final SymbolBars bars;
    private final Evidence evidence;
    private final Decider decider;
    private final Map<Integer, Account> accounts = new ConcurrentHashMap<>();

    /// What is decided on, made of the bars of symbols.
    @FunctionalInterface
    interface Evidence {

        /// In the same order.
        List<Indicators> of(List<BarSeries> series);
    }

    /// @param bars of a symbol
    RunEngines(Run run, SymbolBars bars, Evidence evidence) {
        this.run = run;
        this.bars = bars;
        this.evidence = evidence;
        this.decider = Decider.of(run.specification());
    }

    /// One account with all that is prepared for it.
    private final class Account {

        private final Market market;
        private final Optional<SweepEngine> sweep;

        Account(List<Indicators> symbols) {
            double periods = run.specification()
                    .evaluation()
                    .statistics()
                    .periodsPerYear()
                    .orElseGet(() -> periodsPerYear(symbols.getFirst().series()));
            market = Market.of(symbols.stream().map(Instrument::of).toList(), periods);
            sweep = decider.perSymbol() && symbols.size() == 1 && kernelKnows()
                    ? Optional.of(SweepEngine.of(
                            symbols.getFirst(), run.space(), decider.meaning(run.specification()), periods))
                    : Optional.empty();
        }

        /// By the calendar of the first symbol. Its spelling alone decides, not what is configured here: a
        /// run is repeated elsewhere.
        private static double periodsPerYear(BarSeries first) {
            long[] times = first.bars().time();
            return MarketOf.RULES
                    .calendar(first.symbol())
                    .map(calendar -> PeriodsPerYear.infer(times, calendar))
                    .orElseGet(() -> PeriodsPerYear.infer(times));
        }

        private boolean kernelKnows() {
            double[] first = run.specification().axes().stream()
                    .mapToDouble(axis -> axis.values().first())
                    .toArray();
            return SweepEngine.refusal(run.specification().rules(first)).isEmpty();
        }

        PortfolioResult backtest(double... set) {
            Rules rules = run.specification().rules(set);
            return decider.run(
                    PortfolioEngine.of(market, rules), run.specification().parameters(set));
        }

        SetWorker worker() {
            return sweep.<SetWorker>map(SweepEngine::worker).orElseGet(this::portfolioWorker);
        }

        PortfolioWorker portfolioWorker() {
            return new PortfolioWorker(run.space(), this::backtest, market.periodsPerYear());
        }
    }

    /// Runs the sets of an account on one thread.
    SetWorker worker(int account) {
        return account(account).worker();
    }

    /// Runs sets of an account in full, with orders and trades.
    PortfolioWorker portfolio(int account) {
        return account(account).portfolioWorker();
    }

    /// Runs sets over other bars of an account's symbols, a stretch of them for instance, as if there were no
    /// others: no indicator knows what was before.
    ///
    /// @param series one bar each at least
    Stretch over(List<BarSeries> series) {
        Account account = new Account(evidence.of(series));
        return new Stretch(account.worker(), account.market.times());
    }

    /// Some bars.
    ///
    /// @param worker runs sets over them
    /// @param times of the bars, in epoch seconds
    record Stretch(SetWorker worker, long[] times) {}

    /// The bars of any symbol whose bars are pinned.
    BarSeries series(String symbol) {
        return bars.read(symbol);
    }

    /// The bars of an account's symbols.
    List<BarSeries> series(int account) {
        return bars.readAll(run.symbols(account));
    }

    /// What the decisions on some bars are made of.
    List<Indicators> evidence(List<BarSeries> series) {
        return evidence.of(series);
    }

    Market market(int account) {
        return account(account).market;
    }

    /// Whether each set of the run is a run of the portfolio engine.
    boolean slow() {
        return account(0).sweep.isEmpty();
    }

    /// First and last time of the first account's bars.
    LakeObject.Span span() {
        long[] times = market(0).times();
        return new LakeObject.Span(times[0], times[times.length - 1]);
    }

    private Account account(int account) {
        if (accounts.size() > HELD) {
            accounts.keySet().removeIf(held -> held != account);
        }
        return accounts.computeIfAbsent(account, missing -> new Account(symbols(missing)));
    }

    private List<Indicators> symbols(int account) {
        return evidence.of(series(account));
    }
}
