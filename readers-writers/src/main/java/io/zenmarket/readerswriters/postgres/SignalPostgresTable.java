package io.zenmarket.readerswriters.postgres;

import io.zenmarket.domain.signal.ModelId;
import io.zenmarket.domain.signal.Reason;
import io.zenmarket.domain.signal.Signal;
import io.zenmarket.domain.signal.Snapshot;
import io.zenmarket.domain.signal.Trend;
import io.zenmarket.domain.signal.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Signals in `signal`, one per symbol, session and model.
public final class SignalPostgresTable {

    private static final CopyTable TABLE = CopyTable.of(
            "signal",
            CopyColumn.key("symbol"),
            CopyColumn.key("date"),
            CopyColumn.key("model"),
            CopyColumn.value("model_version"),
            CopyColumn.value("decision"),
            CopyColumn.value("points"),
            CopyColumn.value("confidence"),
            CopyColumn.value("trend"),
            CopyColumn.value("reasons"),
            CopyColumn.value("close"),
            CopyColumn.value("adjusted_close"),
            CopyColumn.value("sma20"),
            CopyColumn.value("sma50"),
            CopyColumn.value("rsi14"),
            CopyColumn.value("band_lower"),
            CopyColumn.value("band_upper"),
            CopyColumn.value("atr14"),
            CopyColumn.value("sentiment"),
            CopyColumn.value("sentiment_scorer"),
            CopyColumn.value("sentiment_version"),
            CopyColumn.value("inputs_sha256"),
            CopyColumn.stamp("job_execution_id"));

    private final CopyUpsert<StoredSignal> upsert;
    private final JdbcClient jdbc;

    /// @param dataSource the one whose transaction is joined
    public SignalPostgresTable(DataSource dataSource) {
        this.upsert = new CopyUpsert<>(dataSource, TABLE, SignalPostgresTable::row);
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// Stores signals; one that is stored with the same values is not touched.
    public UpsertCounts upsert(Collection<StoredSignal> rows) {
        return upsert.write(rows);
    }

    /// The signals of one session and model, ascending by symbol.
    public List<StoredSignal> find(LocalDate date, String model) {
        return jdbc.sql("SELECT * FROM signal WHERE date = ? AND model = ? ORDER BY symbol COLLATE \"C\"")
                .params(date, model)
                .query((row, number) -> stored(row))
                .list();
    }

    /// The sessions with signals of a model in a span, ascending.
    public List<LocalDate> dates(LocalDate from, LocalDate to, String model) {
        return jdbc.sql("SELECT DISTINCT date FROM signal WHERE date BETWEEN ? AND ? AND model = ? ORDER BY date")
                .params(from, to, model)
                .query(LocalDate.class)
                .list();
    }

    private static @Nullable Object[] row(StoredSignal stored) {
        Signal signal = stored.signal();
        Verdict verdict = signal.verdict();
        Snapshot snapshot = signal.snapshot();
        return new @Nullable Object[] {
            signal.symbol(),
            signal.date(),
            signal.model().name(),
            signal.model().version(),
            verdict.decision(),
            verdict.points(),
            verdict.confidence(),
            verdict.trend(),
            reasons(verdict),
            stored.close(),
            snapshot.close(),
            snapshot.sma20(),
            snapshot.sma50(),
            snapshot.rsi14(),
            snapshot.bandLower(),
            snapshot.bandUpper(),
            snapshot.atr14(),
            stored.sentiment().map(version -> snapshot.sentiment()).orElse(null),
            stored.sentiment().map(StoredSignal.SentimentVersion::scorer).orElse(null),
            stored.sentiment().map(StoredSignal.SentimentVersion::version).orElse(null),
            stored.inputsSha256(),
            stored.jobExecutionId()
        };
    }

    /// The codes of a verdict's reasons, as they are stored.
    public static String reasons(Verdict verdict) {
        return verdict.reasons().stream().map(Reason::name).collect(Collectors.joining("|"));
    }

    private static StoredSignal stored(ResultSet row) throws SQLException {
        Verdict verdict = new Verdict(
                Signal.Decision.valueOf(row.getString("decision")),
                row.getInt("points"),
                row.getDouble("confidence"),
                Trend.valueOf(row.getString("trend")),
                parseReasons(row.getString("reasons")));
        Signal signal = new Signal(
                row.getString("symbol"),
                row.getObject("date", LocalDate.class),
                new ModelId(row.getString("model"), row.getString("model_version")),
                verdict,
                snapshot(row));
        return new StoredSignal(
                signal,
                row.getDouble("close"),
                version(row),
                row.getString("inputs_sha256"),
                row.getLong("job_execution_id"));
    }

    private static Optional<StoredSignal.SentimentVersion> version(ResultSet row) throws SQLException {
        int version = row.getInt("sentiment_version");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new StoredSignal.SentimentVersion(row.getString("sentiment_scorer"), version));
    }

    private static List<Reason> parseReasons(String codes) {
        return codes.isEmpty()
                ? List.of()
                : Arrays.stream(codes.split("\\|")).map(Reason::valueOf).toList();
    }

    private static Snapshot snapshot(ResultSet row) throws SQLException {
        double sentiment = row.getDouble("sentiment");
        boolean none = row.wasNull();
        return new Snapshot(
                row.getDouble("adjusted_close"),
                row.getDouble("sma20"),
                row.getDouble("sma50"),
                row.getDouble("rsi14"),
                row.getDouble("band_lower"),
                row.getDouble("band_upper"),
                row.getDouble("atr14"),
                none ? Double.NaN : sentiment);
    }
}
