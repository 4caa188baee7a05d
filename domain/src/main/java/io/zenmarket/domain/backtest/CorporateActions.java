package io.zenmarket.domain.backtest;

import io.zenmarket.domain.market.CorporateAction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Splits and dividends of what is held, at the open of the first bar of the ex-date or after it. A
/// dividend on the day of a split is cash per unit held before it.
final class CorporateActions {

    private static final long SECONDS_PER_DAY = 86_400;

    /// @param bar of the time line
    private record Due(int bar, int symbol, CorporateAction action) {}

    private final List<Due> due = new ArrayList<>();
    private int next;

    CorporateActions(Market market) {
        for (int symbol = 0; symbol < market.size(); symbol++) {
            for (CorporateAction action : market.instrument(symbol).actions()) {
                add(market, symbol, action);
            }
        }
        due.sort(Comparator.comparingInt(Due::bar)
                .thenComparingInt(Due::symbol)
                .thenComparing(one -> one.action().exDate())
                .thenComparing(one -> one.action().kind(), Comparator.reverseOrder()));
    }

    /// Bar of the next one.
    int next() {
        return next < due.size() ? due.get(next).bar() : Integer.MAX_VALUE;
    }

    void apply(int bar, Account account, OrderBook book) {
        while (next() <= bar) {
            Due one = due.get(next++);
            Position position = account.positions[one.symbol()];
            switch (one.action().kind()) {
                case DIVIDEND -> pay(account, position, one.action().value());
                case SPLIT -> split(position, book, one.action().value());
            }
        }
    }

    private void add(Market market, int symbol, CorporateAction action) {
        long[] time = market.instrument(symbol).series().bars().time();
        int found = Arrays.binarySearch(time, action.exDate().toEpochDay() * SECONDS_PER_DAY);
        int row = found >= 0 ? found : -found - 1;
        if (row < time.length) {
            due.add(new Due(market.barAt(time[row]), symbol, action));
        }
    }

    private static void pay(Account account, Position position, double perUnit) {
        double money = position.quantity() * perUnit;
        position.receive(money);
        account.receive(money);
    }

    private static void split(Position position, OrderBook book, double ratio) {
        position.split(ratio);
        for (int i = 0; i < book.size(); i++) {
            if (book.get(i).symbol() == position.symbol) {
                book.get(i).split(ratio);
            }
        }
    }
}
