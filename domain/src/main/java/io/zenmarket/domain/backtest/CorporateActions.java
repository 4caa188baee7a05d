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

    /// Passes over those of bars that are done.
    ///
    /// @param bar the last of them
    void skip(int bar) {
        while (next() <= bar) {
            next++;
        }
    }

    void apply(int bar, Books books, OrderBook book) {
        while (next() <= bar) {
            Due one = due.get(next++);
            Position position = books.account.positions[one.symbol()];
            switch (one.action().kind()) {
                case DIVIDEND -> books.pay(position, bar, one.action().value());
                case SPLIT -> split(books, position, book, one);
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

    private static void split(Books books, Position position, OrderBook book, Due one) {
        double ratio = one.action().value();
        books.split(position, one.bar(), ratio);
        for (int i = 0; i < book.size(); i++) {
            if (book.get(i).symbol() == position.symbol) {
                book.get(i).split(ratio);
            }
        }
    }
}
