package io.zenmarket.jobs.ingestbars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.market.BarBlock;
import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.BarRules;
import io.zenmarket.domain.market.BarSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.batch.infrastructure.item.ExecutionContext;

class SliceReaderTest {

    private static final BarSource.Slice SLICE = new BarSource.Slice("ten", "ten", 10);

    private final ExecutionContext context = new ExecutionContext();

    @Test
    void goesOnBehindTheLastCheckpoint() {
        SliceReader first = reader(new TenBlocks());
        first.open(context);
        first.read();
        first.read();
        first.update(context);
        first.read(); // is not committed
        first.close();

        SliceReader second = reader(new TenBlocks());
        second.open(context);

        assertThat(lines(second)).containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }

    @Test
    void readsNothingMoreAfterTheEnd() {
        SliceReader first = reader(new TenBlocks());
        first.open(context);
        assertThat(lines(first)).hasSize(10);
        first.update(context);

        SliceReader second = reader(new TenBlocks());
        second.open(context);

        assertThat(second.read()).isNull();
    }

    /// The text of a row is only at hand until the next block is read.
    @Test
    void refusesRowsWhileTheirTextIsAtHand() {
        SliceReader reader = new SliceReader(new TenBlocks(), SLICE, BarRules.upTo(LocalDate.of(1970, 1, 5)));
        reader.open(context);
        List<String> refused = new ArrayList<>();
        for (BarBlock block = reader.read(); block != null; block = reader.read()) {
            block.aside().rejected().forEach(record -> refused.add(record.line() + " " + record.rawText()));
        }

        assertThat(refused).containsExactly("6 row 6", "7 row 7", "8 row 8", "9 row 9", "10 row 10");
    }

    @Test
    void closesWhatItOpenedOnce() {
        TenBlocks source = new TenBlocks();
        SliceReader reader = reader(source);
        reader.open(context);
        reader.close();
        reader.close();

        assertThat(source.closed).isEqualTo(1);
        assertThatThrownBy(reader::read).hasMessage("ten: expected to be open, was not");
    }

    private static SliceReader reader(BarSource source) {
        return new SliceReader(source, SLICE, BarRules.upTo(LocalDate.of(1970, 1, 31)));
    }

    private static List<Long> lines(SliceReader reader) {
        List<Long> lines = new ArrayList<>();
        for (BarBlock block = reader.read(); block != null; block = reader.read()) {
            lines.add(block.line()[0]);
        }
        return lines;
    }

    /// Ten blocks of one row; row `n` is of the `n`-th of January 1970, and its text goes when the next is read.
    private static final class TenBlocks implements BarSource {

        private int closed;

        @Override
        public List<Slice> plan() {
            return List.of(SLICE);
        }

        @Override
        public Reader open(Slice slice, String position) {
            return new Reader() {

                private int row = position.isEmpty() ? 0 : Integer.parseInt(position);

                @Override
                public @Nullable BarBlock read() {
                    if (row == 10) {
                        return null;
                    }
                    row++;
                    double[] price = {1};
                    BarColumns bars =
                            new BarColumns(new long[] {86_400L * (row - 1)}, price, price, price, price, price);
                    return new BarBlock(
                            "ten",
                            String.valueOf(row),
                            new String[] {"A"},
                            new long[] {row},
                            bars,
                            i -> "row " + row,
                            BarBlock.Aside.NONE);
                }

                @Override
                public void close() {
                    closed++;
                }
            };
        }
    }
}
