package io.zenmarket.domain.paper;

import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.CorporateAction;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What an account knew in the sessions that are done. Their bars that come later stay unknown to it: nothing of
/// them can be traded any more. So a split or dividend that comes with such a bar acts at the symbol's next bar,
/// and a replay arrives at the same book.
///
/// @param absent symbols that had no bar, by session that is done
/// @param late dividends that are paid late
public record Known(SortedMap<LocalDate, Set<String>> absent, List<LateDividend> late) {

    /// Of an account that begins.
    public static final Known NOTHING = new Known(new TreeMap<>(), List.of());

    private static final long DAY = 86_400;

    public Known {
        absent = Collections.unmodifiableSortedMap(new TreeMap<>(absent));
        late = List.copyOf(late);
    }

    /// The bars that count for the account.
    public BarSeries bars(BarSeries all) {
        long[] time = all.bars().time();
        int[] rows = IntStream.range(0, time.length)
                .filter(row -> counts(all.symbol(), LocalDate.ofEpochDay(Math.floorDiv(time[row], DAY))))
                .toArray();
        return rows.length == time.length
                ? all
                : new BarSeries(all.symbol(), all.interval(), all.bars().rows(rows));
    }

    /// The splits and dividends that act at their bars: those but the dividends that are paid late.
    public List<CorporateAction> actions(List<CorporateAction> all) {
        return all.stream().filter(action -> !isLate(action)).toList();
    }

    private boolean counts(String symbol, LocalDate date) {
        boolean over = !absent.isEmpty() && !date.isBefore(absent.firstKey()) && !date.isAfter(absent.lastKey());
        return !over || (absent.containsKey(date) && !absent.get(date).contains(symbol));
    }

    private boolean isLate(CorporateAction action) {
        return action.kind() == CorporateAction.Kind.DIVIDEND
                && late.stream()
                        .anyMatch(one -> one.symbol().equals(action.symbol())
                                && one.exDate().equals(action.exDate()));
    }
}
