package io.zenmarket.readerswriters.lake;

import io.zenmarket.readerswriters.objectstore.ObjectStore;
import io.zenmarket.readerswriters.parquet.RecordFilter;
import io.zenmarket.readerswriters.parquet.RecordParquet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The published sentiment per symbol and session, read from `history/` by what `lake_object` says, so that
/// a reader who has recorded the objects sees the same rows for ever. Thread-safe.
public final class SentimentLake {

    private final ObjectStore store;
    private final LakeCatalogue catalogue;

    /// @param store where the lake is
    /// @param catalogue the truth about it
    public SentimentLake(ObjectStore store, LakeCatalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    /// What is published now, one object per year, ascending.
    public List<LakeObject> objects() {
        return catalogue.list(LakeKeys.SENTIMENT);
    }

    /// The rows of some symbols in an object, ascending by symbol, session and scorer.
    ///
    /// @param symbols at least one; `*` is the market
    public List<SentimentRow> rows(LakeObject object, Set<String> symbols) {
        return RecordParquet.read(
                store,
                object.historyKey(),
                SentimentRow.class,
                Optional.of(new RecordFilter.TextIn("symbol", symbols)));
    }
}
