package io.zenmarket.readerswriters.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The JSON of `/v8/finance/chart/{symbol}` under its own names, as far as it is read. Anything may be missing.
record YahooChart(@Nullable Chart chart) {

    record Chart(
            @Nullable List<@Nullable Result> result,
            @Nullable Fault error) {}

    record Fault(@Nullable String code, @Nullable String description) {}

    record Result(
            @Nullable Meta meta,
            @Nullable List<@Nullable Long> timestamp,
            @Nullable Events events,
            @Nullable Indicators indicators) {}

    record Meta(
            @Nullable String symbol,
            @Nullable String dataGranularity,
            @Nullable String exchangeTimezoneName,
            @Nullable Integer gmtoffset,
            @Nullable Periods currentTradingPeriod) {}

    record Periods(@Nullable Period regular) {}

    record Period(@Nullable Long start, @Nullable Long end) {}

    record Events(
            @Nullable Map<String, @Nullable Dividend> dividends,
            @Nullable Map<String, @Nullable Split> splits) {}

    record Dividend(@Nullable Long date, @Nullable Double amount) {}

    record Split(
            @Nullable Long date,
            @Nullable Double numerator,
            @Nullable Double denominator) {}

    record Indicators(@Nullable List<@Nullable Quote> quote) {}

    record Quote(
            @Nullable List<@Nullable Double> open,
            @Nullable List<@Nullable Double> high,
            @Nullable List<@Nullable Double> low,
            @Nullable List<@Nullable Double> close,
            @Nullable List<@Nullable Double> volume) {}
}
