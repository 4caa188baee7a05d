package io.zenmarket.readerswriters.csv;

import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.market.BarBlock;
import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarSource;
import io.zenmarket.readerswriters.files.LinePosition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Delivers no row: at most one refused record that stands for the file as a whole.
final class RefusedReader implements BarSource.Reader {

    private Optional<RejectedRecord> refusal;

    RefusedReader(Optional<RejectedRecord> refusal) {
        this.refusal = refusal;
    }

    @Override
    public @Nullable BarBlock read() {
        if (refusal.isEmpty()) {
            return null;
        }
        RejectedRecord record = refusal.get();
        refusal = Optional.empty();
        return new BarBlock(
                record.source(),
                LinePosition.END.toString(),
                new String[0],
                new long[0],
                BarColumns.ofSize(0),
                row -> "",
                new BarBlock.Aside(List.of(record), List.of(), List.of()));
    }

    @Override
    public void close() {
        // holds nothing
    }
}
