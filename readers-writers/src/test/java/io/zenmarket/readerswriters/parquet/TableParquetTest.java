package io.zenmarket.readerswriters.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import io.zenmarket.readerswriters.objectstore.DirectoryObjectStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableParquetTest {

    private static final int ROWS = 20_000;

    @TempDir
    private Path folder;

    private final double[] sharpe = IntStream.range(0, ROWS)
            .mapToDouble(i -> i % 7 == 0 ? Double.NaN : i / 3.0)
            .toArray();
    private final long[] set =
            LongStream.range(5_000_000_000L, 5_000_000_000L + ROWS).toArray();

    private Path write(String name) {
        Path file = folder.resolve(name);
        TableParquet.write(
                file,
                List.of(
                        new TableColumn.Text("symbol", "^GSPC"),
                        new TableColumn.Longs("set", set),
                        new TableColumn.Doubles("sharpe", sharpe)),
                ROWS);
        return file;
    }

    @Test
    void readsBackTheColumnsAskedFor() {
        write("table.parquet");

        double[][] read =
                TableParquet.read(new DirectoryObjectStore(folder), "table.parquet", List.of("sharpe", "set"));

        assertThat(read[0]).containsExactly(sharpe);
        assertThat(read[1]).containsExactly(LongStream.of(set).asDoubleStream().toArray());
    }

    @Test
    void anotherReaderSeesTheSame() throws Exception {
        Path file = write("table.parquet");

        List<String> cells = cells("select count(*), min(symbol), max(symbol), min(set), max(set),"
                + " count(*) filter (isnan(sharpe)), sum(sharpe) filter (not isnan(sharpe)) from read_parquet('" + file
                + "')");

        double sum = IntStream.range(0, ROWS)
                .filter(i -> i % 7 != 0)
                .mapToDouble(i -> i / 3.0)
                .sum();
        assertThat(cells).startsWith("20000", "^GSPC", "^GSPC", "5000000000", "5000019999", "2858");
        assertThat(Double.parseDouble(cells.get(6))).isCloseTo(sum, withPercentage(1e-9));
    }

    private static List<String> cells(String sql) throws Exception {
        try (DuckDb duckdb = new DuckDb()) {
            return List.of(duckdb.rows(sql).getFirst().split("\\|"));
        }
    }

    @Test
    void theSameTableGivesTheSameBytes() throws Exception {
        assertThat(Files.mismatch(write("one.parquet"), write("two.parquet"))).isEqualTo(-1);
    }

    @Test
    void namesTheColumnThatIsMissing() {
        write("table.parquet");

        assertThatThrownBy(
                        () -> TableParquet.read(new DirectoryObjectStore(folder), "table.parquet", List.of("sortino")))
                .isInstanceOf(UnreadableParquetException.class)
                .hasMessage("table.parquet: expected a column sortino, was none");
    }
}
