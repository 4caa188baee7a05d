package io.zenmarket.domain.paper;

import io.zenmarket.domain.backtest.Adjustment;
import io.zenmarket.domain.backtest.OrderFill;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Books what the engine does, in whole cents. The engine pays whole cents too
/// ([io.zenmarket.domain.backtest.Conventions#LEDGER]): each amount is rounded once, when it is paid, by
/// both, so that its cash and this one are the same number at any time. What a position cost is kept beside
/// it; a part of it that is closed takes the same part of the cost, rounded, and the last part takes what
/// is left: so realised and unrealised profit, dividends and costs add up to the cent, without exception.
/// Not thread-safe.
final class Ledger {

    /// Units that are less than this share of a fill are none.
    private static final double NOTHING = 1e-9;

    private final Map<String, Double> units = new HashMap<>();
    private final Map<String, BigDecimal> bases = new HashMap<>();
    private final List<LedgerEntry> entries = new ArrayList<>();
    private BigDecimal cash;
    private BigDecimal realised;
    private BigDecimal dividends;
    private BigDecimal commissions;
    private BigDecimal financing;
    private long entryCount;
    private long fillCount;

    Ledger(PaperState kept) {
        Totals totals = kept.totals();
        cash = totals.cash();
        realised = totals.realised();
        dividends = totals.dividends();
        commissions = totals.commissions();
        financing = totals.financing();
        entryCount = kept.counts().entries();
        fillCount = kept.counts().fills();
        for (PaperPosition position : kept.positions()) {
            units.put(position.symbol(), position.state().quantity());
            bases.put(position.symbol(), position.basis());
        }
    }

    BigDecimal cash() {
        return cash;
    }

    long fillCount() {
        return fillCount;
    }

    long entryCount() {
        return entryCount;
    }

    Totals totals() {
        return new Totals(cash, realised, dividends, commissions, financing);
    }

    /// What a position cost.
    BigDecimal basis(String symbol) {
        return bases.getOrDefault(symbol, Money.ZERO);
    }

    /// The units of a position as the engine has them: to the last bit what it goes on with in another
    /// process.
    void hold(String symbol, double held) {
        units.put(symbol, held);
    }

    /// Entries since this was asked last.
    List<LedgerEntry> takeEntries() {
        List<LedgerEntry> taken = List.copyOf(entries);
        entries.clear();
        return taken;
    }

    /// The money an account begins with, which its totals hold already.
    void begin(LocalDate date) {
        BigDecimal capital = cash;
        cash = Money.ZERO;
        enter(date, LedgerEntry.Kind.CAPITAL, "", 0, 0, capital);
    }

    void finance(LocalDate date, double cost) {
        BigDecimal paid = Money.of(cost);
        if (paid.signum() != 0) {
            financing = financing.add(paid);
            enter(date, LedgerEntry.Kind.FINANCING, "", 0, 0, paid.negate());
        }
    }

    void adjust(LocalDate date, String symbol, Adjustment adjustment) {
        switch (adjustment.kind()) {
            case DIVIDEND -> {
                BigDecimal received = Money.of(adjustment.money());
                dividends = dividends.add(received);
                enter(date, LedgerEntry.Kind.DIVIDEND, symbol, 0, adjustment.value(), received);
            }
            case SPLIT -> {
                units.computeIfPresent(symbol, (name, held) -> held * adjustment.value());
                enter(date, LedgerEntry.Kind.SPLIT, symbol, 0, adjustment.value(), Money.ZERO);
            }
        }
    }

    PaperFill fill(LocalDate date, long order, OrderFill fill) {
        fillCount++;
        BigDecimal value = Money.of(fill.quantity() * fill.price());
        BigDecimal commission = Money.of(fill.commission());
        BigDecimal profit = close(fill, value);
        realised = realised.add(profit);
        commissions = commissions.add(commission);
        enter(date, LedgerEntry.Kind.TRADE, fill.symbol(), fillCount, 0, value.negate());
        if (commission.signum() != 0) {
            enter(date, LedgerEntry.Kind.COMMISSION, fill.symbol(), fillCount, 0, commission.negate());
        }
        return new PaperFill(
                fillCount, date, order, fill.symbol(), fill.quantity(), fill.price(), value, commission, profit);
    }

    /// Moves units and their cost.
    ///
    /// @return the profit of what was closed
    private BigDecimal close(OrderFill fill, BigDecimal value) {
        String symbol = fill.symbol();
        double held = units.getOrDefault(symbol, 0.0);
        BigDecimal basis = basis(symbol);
        double after = held + fill.quantity();
        boolean flat = Math.abs(after) <= NOTHING * Math.abs(fill.quantity());
        if (held * fill.quantity() >= 0) {
            keep(symbol, after, basis.add(value));
            return Money.ZERO;
        }
        if (!flat && after * held > 0) {
            BigDecimal closed = Money.share(basis, -fill.quantity() / held);
            keep(symbol, after, basis.subtract(closed));
            return value.negate().subtract(closed);
        }
        BigDecimal closing = flat ? value : Money.share(value, -held / fill.quantity());
        keep(symbol, flat ? 0 : after, value.subtract(closing));
        return closing.negate().subtract(basis);
    }

    private void keep(String symbol, double held, BigDecimal basis) {
        if (held == 0) {
            units.remove(symbol);
            bases.remove(symbol);
        } else {
            units.put(symbol, held);
            bases.put(symbol, basis);
        }
    }

    private void enter(
            LocalDate date, LedgerEntry.Kind kind, String symbol, long fill, double factor, BigDecimal amount) {
        cash = cash.add(amount);
        entryCount++;
        entries.add(new LedgerEntry(entryCount, date, kind, symbol, fill, factor, amount, cash));
    }
}
