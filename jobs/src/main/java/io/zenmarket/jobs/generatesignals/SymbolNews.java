package io.zenmarket.jobs.generatesignals;

import io.zenmarket.domain.market.BarSeries;
import io.zenmarket.domain.sentiment.SentimentColumn;
import io.zenmarket.domain.signal.Signal;
import io.zenmarket.readerswriters.postgres.HeldSentiment;
import io.zenmarket.readerswriters.postgres.StoredSignal;
import java.util.List;
import java.util.Optional;

/// The sentiment of one symbol's news beside its bars, and the rows it is made of.
record SymbolNews(SentimentColumn column, List<HeldSentiment> rows) {

    static SymbolNews of(BarSeries series, List<HeldSentiment> rows) {
        return new SymbolNews(SentimentColumn.of(series, HeldSentiment.days(rows)), rows);
    }

    /// The row a signal has read; empty when its model reads none, or there was none.
    Optional<StoredSignal.SentimentVersion> readBy(Signal signal, int bar) {
        if (Double.isNaN(signal.snapshot().sentiment())) {
            return Optional.empty();
        }
        HeldSentiment row = rows.get(column.days()[bar]);
        return Optional.of(new StoredSignal.SentimentVersion(row.scorer(), row.version()));
    }
}
