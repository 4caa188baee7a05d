package io.zenmarket.jobs.serve.api;

import io.zenmarket.domain.signal.Signal;
import io.zenmarket.jobs.cli.Application;
import io.zenmarket.readerswriters.postgres.SignalPostgresTable;
import io.zenmarket.readerswriters.postgres.StoredSignal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The signals of a session.
@RestController
@Profile(Application.SERVE)
class SignalController {

    private final SignalPostgresTable table;
    private final JdbcClient jdbc;

    SignalController(DataSource dataSource) {
        this.table = new SignalPostgresTable(dataSource);
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// The signals of a session and model, by symbol.
    ///
    /// @param date the session; null when there are no signals
    /// @param models that have signals
    record Signals(@Nullable LocalDate date, String model, List<String> models, List<View> signals) {}

    /// One signal.
    ///
    /// @param decision `BUY`, `SELL` or `HOLD`
    /// @param confidence fraction from 0 to 1
    record View(
            String symbol,
            String decision,
            double confidence,
            int points,
            String trend,
            List<String> reasons,
            double close) {}

    @GetMapping("/api/signals")
    Signals signals(
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable String model) {
        List<String> models = jdbc.sql("SELECT DISTINCT model FROM signal ORDER BY model DESC")
                .query(String.class)
                .list();
        String chosen = model != null ? model : models.isEmpty() ? "" : models.getFirst();
        Optional<LocalDate> session = Optional.ofNullable(date).or(() -> latest(chosen));
        List<View> views = session.map(day -> table.find(day, chosen)).orElse(List.of()).stream()
                .map(SignalController::view)
                .toList();
        return new Signals(session.orElse(null), chosen, models, views);
    }

    private Optional<LocalDate> latest(String model) {
        return jdbc.sql("SELECT date FROM signal WHERE model = ? ORDER BY date DESC LIMIT 1")
                .param(model)
                .query(LocalDate.class)
                .optional();
    }

    private static View view(StoredSignal stored) {
        Signal signal = stored.signal();
        return new View(
                signal.symbol(),
                signal.verdict().decision().name(),
                signal.verdict().confidence(),
                signal.verdict().points(),
                signal.verdict().trend().name(),
                signal.verdict().reasons().stream().map(Enum::name).toList(),
                stored.close());
    }
}
