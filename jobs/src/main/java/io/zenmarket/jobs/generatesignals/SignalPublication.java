package io.zenmarket.jobs.generatesignals;

import io.zenmarket.domain.signal.MarketBias;
import io.zenmarket.domain.signal.Signal;
import io.zenmarket.domain.signal.SignalSummary;
import io.zenmarket.jobs.store.WorkFiles;
import io.zenmarket.readerswriters.lake.LakeCatalogue;
import io.zenmarket.readerswriters.lake.LakeKeys;
import io.zenmarket.readerswriters.lake.LakeObject;
import io.zenmarket.readerswriters.lake.LakePublisher;
import io.zenmarket.readerswriters.parquet.RecordParquet;
import io.zenmarket.readerswriters.parquet.WrittenRecords;
import io.zenmarket.readerswriters.postgres.MarketBiasPostgresTable;
import io.zenmarket.readerswriters.postgres.SignalPostgresTable;
import io.zenmarket.readerswriters.postgres.StoredSignal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/// Publishes the signals of one session and model to the lake, and computes their market bias, from what the
/// database holds; so the object is complete whichever symbols the run has touched.
class SignalPublication implements ItemWriter<SessionReader.Session> {

    /// Where it goes.
    record Targets(
            SignalPostgresTable signals,
            MarketBiasPostgresTable biases,
            LakeCatalogue catalogue,
            LakePublisher publisher,
            WorkFiles work) {}

    private final Targets targets;
    private final long jobExecutionId;

    SignalPublication(Targets targets, long jobExecutionId) {
        this.targets = targets;
        this.jobExecutionId = jobExecutionId;
    }

    /// Publishes sessions, in the transaction of the checkpoint; nothing changes when the signals are those published
    /// already.
    @Override
    public void write(Chunk<? extends SessionReader.Session> sessions) {
        List<MarketBiasPostgresTable.Row> biases = new ArrayList<>();
        for (SessionReader.Session session : sessions) {
            List<StoredSignal> stored = targets.signals().find(session.date(), session.model());
            biases.add(bias(
                    session.date(), stored.stream().map(StoredSignal::signal).toList()));
            publishRows(
                    session.date(),
                    session.model(),
                    stored.stream().map(SignalRow::of).toList());
        }
        targets.biases().upsert(biases);
    }

    private MarketBiasPostgresTable.Row bias(LocalDate date, List<Signal> signals) {
        return new MarketBiasPostgresTable.Row(
                date, signals.getFirst().model(), MarketBias.of(signals), SignalSummary.of(signals), jobExecutionId);
    }

    private void publishRows(LocalDate date, String model, List<SignalRow> rows) {
        Path file = targets.work().fresh("signals-" + date + "-" + model + ".parquet");
        WrittenRecords written = RecordParquet.write(file, SignalRow.class, rows);
        publishFile(LakeKeys.signals(date, model), date, file, written);
        targets.work().discard(file);
    }

    private void publishFile(String key, LocalDate date, Path file, WrittenRecords written) {
        long time = date.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        LakeObject object =
                new LakeObject(key, written.sha256(), written.bytes(), written.rows(), new LakeObject.Span(time, time));
        if (!targets.catalogue().find(key).equals(Optional.of(object))) {
            targets.publisher().publish(object, file, jobExecutionId);
        }
    }
}
