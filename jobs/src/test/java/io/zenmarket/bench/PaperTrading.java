package io.zenmarket.bench;

import io.zenmarket.readerswriters.postgres.embedded.EmbeddedPostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/// A run of `paper-trade` over 20 years of the S&P 500 and signals that are there already: one account, 5,105
/// sessions.
///
/// @param jvm options of its JVM
record PaperTrading(List<String> jvm) implements Work {

    private static final String SIGNALS = """
            INSERT INTO signal (symbol, date, model, model_version, decision, points, confidence, trend, reasons, close,
                adjusted_close, sma20, sma50, rsi14, band_lower, band_upper, atr14, inputs_sha256, job_execution_id)
            SELECT '^GSPC', day::date, 'score', '2',
                CASE extract(doy FROM day)::int % 29 WHEN 0 THEN 'BUY' WHEN 17 THEN 'SELL' ELSE 'HOLD' END,
                0, 0.5, 'UP', '', 1, 1, 1, 1, 50, 1, 1, 1, repeat('0', 64), 1
            FROM generate_series('2000-01-03'::date, '2020-04-17'::date, '1 day') AS day
            """;

    private static final List<String> ACCOUNT = List.of(
            "-Dzenmarket.paper.accounts[0].name=crashed",
            "-Dzenmarket.paper.accounts[0].universe=^GSPC",
            "-Dzenmarket.paper.accounts[0].start=2000-01-03",
            "-Dzenmarket.paper.accounts[0].trading={capital: 100000, sizing: {fixed-risk: 0.02},"
                    + " exits: {stop: {atr: {multiple: 3, period: 14}}}, execution: {commission: {per-order: 1.5}}}",
            "-Dzenmarket.paper.accounts[0].limits.position-size=0.8",
            "-Dzenmarket.paper.accounts[0].limits.losing-streak=3",
            "-Dzenmarket.paper.accounts[0].halts.losing-streak=next-session");

    @Override
    public Child start(Path dataDirectory, Path output) {
        if (!Files.exists(dataDirectory)) {
            fill(dataDirectory);
        }
        return start(dataDirectory, output, List.of());
    }

    /// Rebuilds the account and compares.
    Child replay(Path dataDirectory, Path output) {
        return start(dataDirectory, output, List.of("--replay"));
    }

    private Child start(Path dataDirectory, Path output, List<String> more) {
        List<String> options = Stream.concat(jvm.stream(), ACCOUNT.stream()).toList();
        List<String> arguments = Stream.concat(
                        Stream.of("paper-trade", "--date", "2020-04-17", "--data-dir", dataDirectory.toString()),
                        more.stream())
                .toList();
        return Child.start(JavaCommand.application(options, arguments), output);
    }

    private void fill(Path dataDirectory) {
        ServingChild.ingestSample(dataDirectory, jvm);
        try (EmbeddedPostgresServer server =
                EmbeddedPostgresServer.acquire(dataDirectory, "bench", Duration.ofMinutes(1))) {
            new JdbcTemplate(server.access().dataSource()).execute(SIGNALS);
        }
    }

    @Override
    public String phase(LakeFiles files) {
        return "trade";
    }
}
