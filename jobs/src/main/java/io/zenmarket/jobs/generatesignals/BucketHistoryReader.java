package io.zenmarket.jobs.generatesignals;

import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.market.Interval;
import io.zenmarket.readerswriters.lake.BarLake;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/// Reads the history of every symbol of one bucket, ascending by symbol. A restart goes on behind the last symbol
/// that was committed.
class BucketHistoryReader implements ItemStreamReader<BarSeries> {

    private static final String LAST_SYMBOL = "history.last-symbol";

    private final BarLake lake;
    private final int bucket;
    private List<BarSeries> series = List.of();
    private int next;
    private String lastSymbol = "";

    BucketHistoryReader(BarLake lake, int bucket) {
        this.lake = lake;
        this.bucket = bucket;
    }

    @Override
    public void open(ExecutionContext context) {
        lastSymbol = context.getString(LAST_SYMBOL, "");
        series = lake.series(lake.objects(Interval.ONE_DAY, bucket), Interval.ONE_DAY);
        next = 0;
        while (next < series.size() && series.get(next).symbol().compareTo(lastSymbol) <= 0) {
            next++;
        }
    }

    @Override
    public @Nullable BarSeries read() {
        if (next == series.size()) {
            return null;
        }
        BarSeries read = series.get(next);
        next++;
        lastSymbol = read.symbol();
        return read;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putString(LAST_SYMBOL, lastSymbol);
    }

    @Override
    public void close() {
        series = List.of();
    }
}
