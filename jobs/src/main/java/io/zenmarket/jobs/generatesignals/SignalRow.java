package io.zenmarket.jobs.generatesignals;

import io.zenmarket.domain.signal.Signal;
import io.zenmarket.domain.signal.Snapshot;
import io.zenmarket.readerswriters.postgres.SignalPostgresTable;
import io.zenmarket.readerswriters.postgres.StoredSignal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A signal as a row of the lake; the columns are those of the table `signal`.
record SignalRow(
        String symbol,
        LocalDate date,
        String model,
        String modelVersion,
        String decision,
        int points,
        double confidence,
        String trend,
        String reasons,
        double close,
        double adjustedClose,
        double sma20,
        double sma50,
        double rsi14,
        double bandLower,
        double bandUpper,
        double atr14,
        @Nullable Double sentiment,
        @Nullable String sentimentScorer,
        @Nullable Integer sentimentVersion,
        String inputsSha256) {

    static SignalRow of(StoredSignal stored) {
        Signal signal = stored.signal();
        Snapshot snapshot = signal.snapshot();
        return new SignalRow(
                signal.symbol(),
                signal.date(),
                signal.model().name(),
                signal.model().version(),
                signal.decision().name(),
                signal.verdict().points(),
                signal.verdict().confidence(),
                signal.verdict().trend().name(),
                SignalPostgresTable.reasons(signal.verdict()),
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
                stored.inputsSha256());
    }
}
