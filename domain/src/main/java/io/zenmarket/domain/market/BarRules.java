package io.zenmarket.domain.market;

import io.zenmarket.domain.ingest.RejectedRecord;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What one bar must obey to be stored, looked at by itself; order and duplicates are a matter of the series.
///
/// - symbol: see [#isSymbol]
/// - time: from `from` up to but not including `before`
/// - open, high, low, close: above zero and below `priceLimit`; high is the highest and low the lowest of the four
/// - volume: 0 or more and below `volumeLimit`, or `NaN` when the source states none
///
/// Immutable; [#accepts] allocates nothing.
///
/// @param from earliest start of a bar, in epoch seconds
/// @param before end of time, in epoch seconds: no bar starts here or later
/// @param priceLimit a price at or above it is a mistake
/// @param volumeLimit a volume at or above it is a mistake
public record BarRules(long from, long before, double priceLimit, double volumeLimit) {

    /// 1700-01-01: older than every exchange whose prices are on record.
    public static final long EARLIEST = LocalDate.of(1700, 1, 1).toEpochDay() * 86_400;

    /// No price, not even of an index in a hyperinflation, has been quoted in units of 10^12.
    public static final double PRICE_LIMIT = 1e12;

    /// Tokens worth a millionth of a cent trade some 10^15 units a day.
    public static final double VOLUME_LIMIT = 1e18;

    private static final int SYMBOL_LENGTH = 32;
    private static final String SYMBOL_MARKS = ".^=-_/&:+$#@!";

    public BarRules {
        if (from >= before || !(priceLimit > 0) || !(volumeLimit > 0)) {
            throw new IllegalArgumentException("bar rules: expected from < before and limits above zero, was from="
                    + from + " before=" + before + " priceLimit=" + priceLimit + " volumeLimit=" + volumeLimit);
        }
    }

    /// The usual limits, for bars that start before `time` (epoch seconds).
    public static BarRules before(long time) {
        return new BarRules(EARLIEST, time, PRICE_LIMIT, VOLUME_LIMIT);
    }

    /// The usual limits, for bars that start before the end (in UTC) of the business date.
    public static BarRules upTo(LocalDate businessDate) {
        return before((businessDate.toEpochDay() + 1) * 86_400);
    }

    /// Whether a text can be a symbol: 1 to 32 characters, each an ASCII letter or digit or one of `.^=-_/&:+$#@!`,
    /// and at least one letter or digit.
    public static boolean isSymbol(String text) {
        boolean named = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean alphanumeric = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
            named |= alphanumeric;
            if (!alphanumeric && SYMBOL_MARKS.indexOf(c) < 0) {
                return false;
            }
        }
        return named && text.length() <= SYMBOL_LENGTH;
    }

    /// Whether row `row` obeys every rule.
    public boolean accepts(String symbol, BarColumns bars, int row) {
        return isSymbol(symbol) && acceptsValues(bars, row);
    }

    /// Why row `row` is refused, as `what: expected X, was Y`; empty when it obeys every rule.
    public Optional<String> problem(String symbol, BarColumns bars, int row) {
        return accepts(symbol, bars, row) ? Optional.empty() : Optional.of(reason(symbol, bars, row));
    }

    /// Moves the rows that break a rule to the rejected records. The other rows keep their order.
    public BarBlock apply(BarBlock block) {
        int[] kept = new int[block.size()];
        int count = 0;
        String known = "A"; // a symbol: readers share one text among its rows, so each is looked at once per run
        for (int row = 0; row < kept.length; row++) {
            String symbol = block.symbol()[row];
            if ((symbol.equals(known) || isSymbol(symbol)) && acceptsValues(block.bars(), row)) {
                kept[count++] = row;
                known = symbol;
            }
        }
        return count == kept.length ? block : keep(block, Arrays.copyOf(kept, count));
    }

    /// A `NaN` fails each comparison. Below the limit is asked of the high alone: the others are not above it.
    private boolean acceptsValues(BarColumns bars, int row) {
        double open = bars.open()[row];
        double high = bars.high()[row];
        double low = bars.low()[row];
        double close = bars.close()[row];
        boolean prices = low > 0 && low <= open && low <= close && high >= open && high >= close && high < priceLimit;
        long time = bars.time()[row];
        return prices && time >= from && time < before && acceptsVolume(bars.volume()[row]);
    }

    private boolean acceptsVolume(double volume) {
        return (volume >= 0 && volume < volumeLimit) || Double.isNaN(volume);
    }

    private BarBlock keep(BarBlock block, int[] kept) {
        List<RejectedRecord> rejected = new ArrayList<>(block.aside().rejected());
        String[] symbol = new String[kept.length];
        long[] line = new long[kept.length];
        BarColumns bars = BarColumns.ofSize(kept.length);
        int to = 0;
        for (int row = 0; row < block.size(); row++) {
            if (to < kept.length && kept[to] == row) {
                symbol[to] = block.symbol()[row];
                line[to] = block.line()[row];
                copy(block.bars(), row, bars, to++);
            } else {
                String reason = reason(block.symbol()[row], block.bars(), row);
                rejected.add(new RejectedRecord(
                        block.source(), block.line()[row], block.rawText().apply(row), reason));
            }
        }
        rejected.sort(Comparator.comparingLong(RejectedRecord::line));
        BarBlock.Aside aside = new BarBlock.Aside(
                rejected, block.aside().actions(), block.aside().stale());
        return new BarBlock(
                block.source(),
                block.end(),
                symbol,
                line,
                bars,
                row -> block.rawText().apply(kept[row]),
                aside);
    }

    private static void copy(BarColumns source, int row, BarColumns target, int to) {
        target.time()[to] = source.time()[row];
        target.open()[to] = source.open()[row];
        target.high()[to] = source.high()[row];
        target.low()[to] = source.low()[row];
        target.close()[to] = source.close()[row];
        target.volume()[to] = source.volume()[row];
    }

    private String reason(String symbol, BarColumns bars, int row) {
        if (!isSymbol(symbol)) {
            return "symbol: expected 1 to " + SYMBOL_LENGTH + " letters, digits or " + SYMBOL_MARKS + ", was "
                    + (symbol.isEmpty() ? "empty" : symbol);
        }
        long time = bars.time()[row];
        if (time < from || time >= before) {
            return time < from
                    ? "time: expected " + date(from) + " or later, was " + date(time)
                    : "time: expected before " + date(before) + ", was " + date(time);
        }
        return priceReason("open", bars.open()[row])
                .or(() -> priceReason("high", bars.high()[row]))
                .or(() -> priceReason("low", bars.low()[row]))
                .or(() -> priceReason("close", bars.close()[row]))
                .orElseGet(() -> relationReason(bars, row));
    }

    private Optional<String> priceReason(String name, double price) {
        if (price > 0 && price < priceLimit) {
            return Optional.empty();
        }
        String expected = price > 0 ? "below " + priceLimit : Double.isNaN(price) ? "a number" : "above zero";
        return Optional.of(name + ": expected " + expected + ", was " + price);
    }

    private String relationReason(BarColumns bars, int row) {
        double top = Math.max(bars.open()[row], bars.close()[row]);
        double bottom = Math.min(bars.open()[row], bars.close()[row]);
        if (bars.high()[row] < top) {
            return "high: expected at least the open and the close, " + top + ", was " + bars.high()[row];
        }
        if (bars.low()[row] > bottom) {
            return "low: expected at most the open and the close, " + bottom + ", was " + bars.low()[row];
        }
        double volume = bars.volume()[row];
        return "volume: expected " + (volume < 0 ? "0 or more" : "below " + volumeLimit) + ", was " + volume;
    }

    /// A far-off time has no calendar date: it is shown as its number.
    private static String date(long time) {
        try {
            return Instant.ofEpochSecond(time).toString();
        } catch (DateTimeException e) {
            return time + " s";
        }
    }
}
