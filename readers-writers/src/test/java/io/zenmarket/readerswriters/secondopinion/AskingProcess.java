package io.zenmarket.readerswriters.secondopinion;

import io.zenmarket.domain.sentiment.OpinionProgress;
import io.zenmarket.domain.sentiment.SecondOpinion;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A program that asks for second opinions until all have come, by the clock of the machine.
final class AskingProcess {

    private static final Patience PATIENCE = new Patience(
            Duration.ofSeconds(2),
            Duration.ofMillis(2_100),
            Duration.ofMillis(20),
            Duration.ofMillis(200),
            Duration.ofMinutes(5));

    private AskingProcess() {}

    /// @param arguments provider, address, mode; address, user and password of the database
    public static void main(String... arguments) {
        DriverManagerDataSource database = new DriverManagerDataSource(arguments[3], arguments[4], arguments[5]);
        Provider provider = Provider.valueOf(arguments[0]);
        SecondOpinionSettings settings = new SecondOpinionSettings(
                provider,
                URI.create(arguments[1]),
                Questions.MODEL,
                new NightBudget(1_000_000, BigDecimal.TEN),
                new Delivery(Delivery.Mode.valueOf(arguments[2]), 5, 0),
                PATIENCE);
        run(settings, database);
    }

    static void run(SecondOpinionSettings settings, DriverManagerDataSource database) {
        SecondOpinion opinion = SecondOpinions.open(
                        settings,
                        Map.of(settings.provider().keyVariable(), "test-key"),
                        database,
                        new DataSourceTransactionManager(database),
                        Clock.systemUTC())
                .orElseThrow();
        opinion.plan(Questions.NIGHT, Questions.many(30));
        OpinionProgress progress = opinion.poll();
        while (!progress.done()) {
            LockSupport.parkNanos(progress.pause().toNanos());
            progress = opinion.poll();
        }
    }

    static Process start(StubService service, Delivery.Mode mode, DriverManagerDataSource database) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AskingProcess.class.getName(),
                        service.provider().name(),
                        service.baseUrl().toString(),
                        mode.name(),
                        database.getUrl(),
                        database.getUsername(),
                        database.getPassword()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
