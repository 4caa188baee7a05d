package io.zenmarket.domain.market;

import io.zenmarket.domain.ingest.RejectedRecord;
import java.util.List;
import java.util.function.IntFunction;

/// Some thousand rows of one source in columns: the item of a bulk step.
///
/// @param source what the rows were read from, as in [RejectedRecord#source()]
/// @param end position in the slice after this block: handing it to [BarSource#open] reads on behind this block
/// @param symbol ticker per row
/// @param line line or record number per row, from 1
/// @param bars the parsed values; any values, valid or not
/// @param rawText gives row `i` as it was read; called for rows that are refused, before the next block is read
/// @param aside what else this part of the source held
public record BarBlock(
        String source,
        String end,
        String[] symbol,
        long[] line,
        BarColumns bars,
        IntFunction<String> rawText,
        Aside aside) {

    /// What a block holds besides rows.
    ///
    /// @param rejected rows that could not be parsed
    /// @param actions splits and dividends
    /// @param stale symbols the source could not deliver, with the reason
    public record Aside(List<RejectedRecord> rejected, List<CorporateAction> actions, List<StaleSymbol> stale) {

        /// Rows only.
        public static final Aside NONE = new Aside(List.of(), List.of(), List.of());

        public Aside {
            rejected = List.copyOf(rejected);
            actions = List.copyOf(actions);
            stale = List.copyOf(stale);
        }
    }

    /// A symbol whose source failed in this run; its stored bars stay as they are.
    ///
    /// @param symbol the instrument's ticker
    /// @param reason `where: what, expected X, was Y`
    public record StaleSymbol(String symbol, String reason) {}

    public BarBlock {
        if (symbol.length != bars.size() || line.length != bars.size()) {
            throw new IllegalArgumentException(source + ": expected " + bars.size() + " symbols and lines, was "
                    + symbol.length + " and " + line.length);
        }
    }

    public int size() {
        return symbol.length;
    }

    /// Records read: rows and refused rows.
    public int read() {
        return size() + aside.rejected().size();
    }
}
