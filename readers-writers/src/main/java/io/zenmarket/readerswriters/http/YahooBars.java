package io.zenmarket.readerswriters.http;

import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.market.BarBlock;
import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.CorporateAction;
import io.zenmarket.domain.market.CorporateAction.Kind;
import io.zenmarket.domain.market.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One symbol's answer as a block of bars as traded.
///
/// - A bar belongs to the date on which it starts in the exchange's zone; a daily bar's time is midnight UTC of that
///   date, an intraday bar keeps its instant.
/// - Bars outside the sessions asked for are left out and not counted: more is fetched than asked, see
///   [YahooHttp]. So is a bar that is still forming: a daily one before its session's end, an intraday one before its
///   own.
/// - A bar without all four prices is rejected, and so is the first of two daily bars of one session: around the close
///   the service sends the session's bar and, behind it, the more recent live one.
final class YahooBars {

    private final YahooQuery query;
    private final String symbol;
    private final YahooHistory history;
    private final Instant now;
    private final SplitAdjustment adjustment;
    private final List<Integer> kept = new ArrayList<>();
    private final List<RejectedRecord> rejected = new ArrayList<>();

    YahooBars(YahooQuery query, String symbol, YahooHistory history, Instant now) {
        this.query = query;
        this.symbol = symbol;
        this.history = history;
        this.now = now;
        adjustment = new SplitAdjustment(history.splits());
    }

    /// @param source what the block says it was read from
    /// @param end position behind it
    BarBlock block(String source, String end) {
        for (int row = 0; row < history.time().size(); row++) {
            LocalDate session = history.session(row);
            if (query.covers(session) && isFinal(row, session)) {
                sort(source, row, session);
            }
        }
        String[] symbols = new String[kept.size()];
        Arrays.fill(symbols, symbol);
        long[] lines = kept.stream().mapToLong(row -> row + 1).toArray();
        List<Integer> rows = List.copyOf(kept);
        List<CorporateAction> actions = actions(source);
        BarBlock.Aside aside = new BarBlock.Aside(rejected, actions, List.of());
        return new BarBlock(source, end, symbols, lines, columns(), row -> text(rows.get(row)), aside);
    }

    private void sort(String source, int row, LocalDate session) {
        String fault = fault(row, session);
        if (fault.isEmpty()) {
            kept.add(row);
        } else {
            rejected.add(new RejectedRecord(source, row + 1, text(row), fault));
        }
    }

    private boolean isDaily() {
        return query.interval() == Interval.ONE_DAY;
    }

    private boolean isFinal(int row, LocalDate session) {
        if (!isDaily()) {
            long end = history.time().get(row) + query.interval().length().toSeconds();
            return end <= now.getEpochSecond();
        }
        return session.isBefore(history.current().date())
                || now.getEpochSecond() >= history.current().end();
    }

    private String fault(int row, LocalDate session) {
        YahooHistory.Quote quote = history.quote();
        if (!hasPrices(row)) {
            return "bar, expected four prices, was "
                    + (quote.open().get(row) == null && quote.close().get(row) == null ? "a null bar" : "partly null");
        }
        int next = row + 1;
        boolean superseded = isDaily()
                && next < history.time().size()
                && history.session(next).equals(session)
                && hasPrices(next);
        return superseded ? "session " + session + ", expected one bar, was two: the later one is kept" : "";
    }

    private boolean hasPrices(int row) {
        YahooHistory.Quote quote = history.quote();
        return quote.open().get(row) != null
                && quote.high().get(row) != null
                && quote.low().get(row) != null
                && quote.close().get(row) != null;
    }

    private BarColumns columns() {
        YahooHistory.Quote quote = history.quote();
        BarColumns bars = BarColumns.ofSize(kept.size());
        for (int i = 0; i < kept.size(); i++) {
            int row = kept.get(i);
            LocalDate session = history.session(row);
            double factor = adjustment.factor(session);
            bars.time()[i] = isDaily()
                    ? session.atStartOfDay(ZoneOffset.UTC).toEpochSecond()
                    : history.time().get(row);
            bars.open()[i] = SplitAdjustment.priceAsTraded(number(quote.open(), row), factor);
            bars.high()[i] = SplitAdjustment.priceAsTraded(number(quote.high(), row), factor);
            bars.low()[i] = SplitAdjustment.priceAsTraded(number(quote.low(), row), factor);
            bars.close()[i] = SplitAdjustment.priceAsTraded(number(quote.close(), row), factor);
            bars.volume()[i] = SplitAdjustment.volumeAsTraded(number(quote.volume(), row), factor);
        }
        return bars;
    }

    private static double number(List<@Nullable Double> column, int row) {
        Double value = column.get(row);
        return value == null ? Double.NaN : value;
    }

    private List<CorporateAction> actions(String source) {
        List<CorporateAction> actions = new ArrayList<>();
        history.splits().stream()
                .filter(split -> query.covers(split.exDate()))
                .map(split -> new CorporateAction(symbol, split.exDate(), Kind.SPLIT, split.ratio()))
                .forEach(actions::add);
        for (YahooHistory.Dividend dividend : history.dividends()) {
            double paid = SplitAdjustment.priceAsTraded(dividend.amount(), adjustment.factor(dividend.exDate()));
            if (!query.covers(dividend.exDate())) {
                continue;
            }
            if (paid > 0 && Double.isFinite(paid)) {
                actions.add(new CorporateAction(symbol, dividend.exDate(), Kind.DIVIDEND, paid));
            } else {
                String fault = "dividend, expected above zero, was " + dividend.amount();
                rejected.add(new RejectedRecord(source, 0, dividend.toString(), fault));
            }
        }
        return actions;
    }

    /// The row as an array of the service's own values: `[1598621400,126.01,126.44,124.57,124.8,187630000]`.
    private String text(int row) {
        YahooHistory.Quote quote = history.quote();
        return "[" + history.time().get(row) + "," + quote.open().get(row) + ","
                + quote.high().get(row) + "," + quote.low().get(row) + ","
                + quote.close().get(row) + "," + quote.volume().get(row) + "]";
    }
}
