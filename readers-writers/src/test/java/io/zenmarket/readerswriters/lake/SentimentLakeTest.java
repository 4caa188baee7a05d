package io.zenmarket.readerswriters.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.readerswriters.objectstore.ObjectStore;
import io.zenmarket.readerswriters.objectstore.ObjectStore.Condition;
import io.zenmarket.readerswriters.objectstore.ObjectStoreSettings;
import io.zenmarket.readerswriters.objectstore.ObjectStores;
import io.zenmarket.readerswriters.parquet.RecordParquet;
import io.zenmarket.readerswriters.parquet.WrittenRecords;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SentimentLakeTest {

    private static final List<SentimentRow> ROWS =
            List.of(row("*", 3, 0.25), row("AAPL", 1, -0.5), row("AAPL", 0, null), row("MSFT", 2, 0.0));

    @TempDir
    private Path folder;

    @Test
    void readsTheRowsOfSomeSymbolsFromWhereTheyAreKeptForEver() {
        ObjectStore store = ObjectStores.open(new ObjectStoreSettings.Directory(folder.resolve("lake")));
        Path file = folder.resolve("sentiment.parquet");
        WrittenRecords written = RecordParquet.write(file, SentimentRow.class, ROWS);
        LakeObject object = new LakeObject(
                LakeKeys.sentiment(2024), written.sha256(), written.bytes(), 4, new LakeObject.Span(0, 0));
        store.put(object.historyKey(), file, Condition.ifAbsent());
        SentimentLake lake =
                new SentimentLake(store, new LakeCatalogue(JdbcClient.create(new DriverManagerDataSource())));

        assertThat(object.key()).isEqualTo("sentiment/year=2024/sentiment.parquet");
        assertThat(lake.rows(object, Set.of("AAPL"))).isEqualTo(ROWS.subList(1, 3));
        assertThat(lake.rows(object, Set.of("*", "MSFT"))).containsExactly(ROWS.get(0), ROWS.get(3));
    }

    private static SentimentRow row(String symbol, int items, @Nullable Double number) {
        LocalDate date = LocalDate.of(2024, 3, 28).plusDays(items);
        return new SentimentRow(
                symbol,
                date,
                "lexicon-1",
                2,
                items,
                items,
                number,
                number,
                null,
                number,
                number,
                number,
                number,
                null,
                0.5,
                0.25,
                0.125,
                number,
                number,
                "ab".repeat(32));
    }
}
