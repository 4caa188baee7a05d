package io.zenmarket.readerswriters.http;

import static io.zenmarket.readerswriters.http.UnexpectedShapeException.require;

import io.zenmarket.readerswriters.http.YahooHistory.CurrentSession;
import io.zenmarket.readerswriters.http.YahooHistory.Dividend;
import io.zenmarket.readerswriters.http.YahooHistory.Quote;
import io.zenmarket.readerswriters.http.YahooHistory.Split;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Checks the shape of one result and gives it without the wire's nulls. A missing `timestamp` means no bars, a missing
/// volume means none stated; anything else that is missing, or another symbol or interval than the one asked for, is an
/// [UnexpectedShapeException].
final class YahooShape {

    /// About the years 1200 to 5138.
    private static final long FARTHEST_SECOND = 100_000_000_000L;

    private final YahooChart.Result result;
    private final YahooChart.Meta meta;
    private final ZoneId zone;
    private final Instant now;

    YahooShape(YahooChart.Result result, String symbol, String interval, Instant now) {
        this.result = result;
        this.now = now;
        meta = require("meta", "an object", result.meta(), true);
        require("meta.symbol", symbol, meta.symbol(), symbol.equalsIgnoreCase(meta.symbol()));
        String granularity = Objects.requireNonNullElse(meta.dataGranularity(), interval);
        require("meta.dataGranularity", interval, granularity, interval.equals(granularity));
        zone = zone(meta);
    }

    YahooHistory history() {
        List<Long> time = elements("timestamp", result.timestamp());
        time.forEach(second -> require("timestamp", "seconds since 1970", second, isSecond(second)));
        return new YahooHistory(zone, currentSession(), time, quote(time.size()), splits(), dividends());
    }

    /// The zone's name is preferred: the offset is today's, and wrong for half of the year.
    private static ZoneId zone(YahooChart.Meta meta) {
        try {
            String name = meta.exchangeTimezoneName();
            return name == null ? offset(meta) : ZoneId.of(name);
        } catch (DateTimeException unknownName) {
            return offset(meta);
        }
    }

    private static ZoneId offset(YahooChart.Meta meta) {
        Integer offset = meta.gmtoffset();
        int most = ZoneOffset.MAX.getTotalSeconds();
        boolean holds = offset != null && offset >= -most && offset <= most;
        return ZoneOffset.ofTotalSeconds(require("meta.exchangeTimezoneName and gmtoffset", "a zone", offset, holds));
    }

    private CurrentSession currentSession() {
        YahooChart.Periods periods = meta.currentTradingPeriod();
        YahooChart.Period regular = periods == null ? null : periods.regular();
        Long start = regular == null ? null : regular.start();
        Long end = regular == null ? null : regular.end();
        if (isSecond(start) && end != null) {
            return new CurrentSession(date(start), end);
        }
        LocalDate today = now.atZone(zone).toLocalDate();
        return new CurrentSession(today, today.plusDays(1).atStartOfDay(zone).toEpochSecond());
    }

    private Quote quote(int rows) {
        YahooChart.Indicators indicators = result.indicators();
        List<YahooChart.Quote> quotes =
                indicators == null ? List.of() : elements("indicators.quote", indicators.quote());
        if (rows == 0) {
            return new Quote(List.of(), List.of(), List.of(), List.of(), List.of());
        }
        YahooChart.Quote quote = require("indicators.quote", "one", quotes.isEmpty() ? null : quotes.getFirst(), true);
        List<@Nullable Double> none = Collections.nCopies(rows, null);
        return new Quote(
                column("open", quote.open(), rows),
                column("high", quote.high(), rows),
                column("low", quote.low(), rows),
                column("close", quote.close(), rows),
                column("volume", quote.volume() == null ? none : quote.volume(), rows));
    }

    private static List<@Nullable Double> column(String name, @Nullable List<@Nullable Double> values, int rows) {
        String what = "indicators.quote[0]." + name;
        List<@Nullable Double> column = require(what, rows + " numbers", values, true);
        require(what, rows + " numbers", column.size(), column.size() == rows);
        return column;
    }

    private List<Split> splits() {
        YahooChart.Events events = result.events();
        if (events == null) {
            return List.of();
        }
        return values("splits", events.splits()).stream()
                .map(this::split)
                .sorted(Comparator.comparing(Split::exDate))
                .toList();
    }

    private Split split(YahooChart.Split split) {
        double numerator = positive("events.splits numerator", split.numerator());
        double denominator = positive("events.splits denominator", split.denominator());
        return new Split(date(split.date()), numerator / denominator);
    }

    private List<Dividend> dividends() {
        YahooChart.Events events = result.events();
        if (events == null) {
            return List.of();
        }
        return values("dividends", events.dividends()).stream()
                .map(dividend -> new Dividend(
                        date(dividend.date()), require("events.dividends amount", "a number", dividend.amount(), true)))
                .sorted(Comparator.comparing(Dividend::exDate))
                .toList();
    }

    private LocalDate date(@Nullable Long second) {
        return Instant.ofEpochSecond(require("date", "seconds since 1970", second, isSecond(second)))
                .atZone(zone)
                .toLocalDate();
    }

    private static boolean isSecond(@Nullable Long second) {
        return second != null && Math.abs(second) < FARTHEST_SECOND;
    }

    private static double positive(String what, @Nullable Double value) {
        return require(what, "above zero", value, value != null && value > 0 && !Double.isInfinite(value));
    }

    private static <T> List<T> values(String what, @Nullable Map<String, @Nullable T> map) {
        return map == null ? List.of() : elements("events." + what, map.values());
    }

    private static <T> List<T> elements(String what, @Nullable Collection<@Nullable T> values) {
        return values == null
                ? List.of()
                : values.stream()
                        .map(value -> require(what, "no null", value, true))
                        .toList();
    }
}
