package io.zenmarket.readerswriters.csv;

import io.zenmarket.domain.ingest.RejectedRecord;
import io.zenmarket.domain.market.BarBlock;
import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarRules;
import io.zenmarket.domain.market.BarSource;
import io.zenmarket.readerswriters.csv.CsvMutations.Row;
import java.util.ArrayList;
import java.util.List;

/// Reads a source to its end, and keeps all it gave.
final class ReadBars {

    private ReadBars() {}

    /// What a source gave.
    ///
    /// @param rows the accepted rows
    /// @param lines their line numbers
    /// @param texts their raw texts
    /// @param rejected the refused records
    record Read(List<Row> rows, List<Long> lines, List<String> texts, List<RejectedRecord> rejected) {

        long records() {
            return rows.size() + rejected.size();
        }

        List<String> reasons() {
            return rejected.stream().map(RejectedRecord::message).toList();
        }
    }

    static Read of(BarSource source, BarRules rules) {
        Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (BarSource.Slice slice : source.plan()) {
            try (BarSource.Reader reader = source.open(slice, "")) {
                for (BarBlock block = reader.read(); block != null; block = reader.read()) {
                    add(rules.apply(block), read);
                }
            }
        }
        return read;
    }

    /// As a job does that is killed behind every block.
    static Read resumingAtEveryBlock(BarSource source, BarRules rules) {
        Read read = new Read(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (BarSource.Slice slice : source.plan()) {
            String position = "";
            boolean more = true;
            while (more) {
                try (BarSource.Reader reader = source.open(slice, position)) {
                    BarBlock block = reader.read();
                    more = block != null;
                    if (block != null) {
                        position = block.end();
                        add(rules.apply(block), read);
                    }
                }
            }
        }
        return read;
    }

    private static void add(BarBlock block, Read read) {
        BarColumns bars = block.bars();
        for (int i = 0; i < block.size(); i++) {
            read.rows()
                    .add(new Row(
                            block.symbol()[i],
                            bars.time()[i],
                            bars.open()[i],
                            bars.high()[i],
                            bars.low()[i],
                            bars.close()[i],
                            bars.volume()[i]));
            read.lines().add(block.line()[i]);
            read.texts().add(block.rawText().apply(i));
        }
        read.rejected().addAll(block.aside().rejected());
    }
}
