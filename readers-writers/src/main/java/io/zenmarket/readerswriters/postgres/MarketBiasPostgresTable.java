package io.zenmarket.readerswriters.postgres;

import io.zenmarket.domain.signal.MarketBias;
import io.zenmarket.domain.signal.ModelId;
import io.zenmarket.domain.signal.SignalSummary;
import java.time.LocalDate;
import java.util.Collection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The bias of each session and model in `market_bias`.
public final class MarketBiasPostgresTable {

    private static final CopyTable TABLE = CopyTable.of(
            "market_bias",
            CopyColumn.key("date"),
            CopyColumn.key("model"),
            CopyColumn.value("model_version"),
            CopyColumn.value("bias"),
            CopyColumn.value("score"),
            CopyColumn.value("buys"),
            CopyColumn.value("sells"),
            CopyColumn.value("holds"),
            CopyColumn.stamp("job_execution_id"));

    /// The bias of one session and model.
    ///
    /// @param date the session
    /// @param model whose signals
    /// @param bias what they add up to
    /// @param summary how many there are of each kind
    /// @param jobExecutionId who computed it
    public record Row(LocalDate date, ModelId model, MarketBias bias, SignalSummary summary, long jobExecutionId) {}

    private final CopyUpsert<Row> upsert;

    /// @param dataSource the one whose transaction is joined
    public MarketBiasPostgresTable(DataSource dataSource) {
        this.upsert = new CopyUpsert<>(dataSource, TABLE, MarketBiasPostgresTable::row);
    }

    /// Stores biases; one that is stored with the same values is not touched.
    public UpsertCounts upsert(Collection<Row> rows) {
        return upsert.write(rows);
    }

    private static @Nullable Object[] row(Row row) {
        return new @Nullable Object[] {
            row.date(),
            row.model().name(),
            row.model().version(),
            row.bias().direction(),
            row.bias().score(),
            row.summary().buy(),
            row.summary().sell(),
            row.summary().hold(),
            row.jobExecutionId()
        };
    }
}
