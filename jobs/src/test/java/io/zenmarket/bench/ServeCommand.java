package io.zenmarket.bench;

import io.zenmarket.jobs.runbacktest.BacktestExamples;
import io.zenmarket.jobs.serve.Client;
import io.zenmarket.jobs.testing.Wait;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `bench serve`: many clients at once.
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Many clients that submit and poll at once while a sweep runs: statuses and times of the polls.")
final class ServeCommand implements Callable<Integer> {

    private static final int USERS = 10;

    /// 7,880,000 sets: more than fit into the time.
    private static final String SWEEP = BacktestExamples.text("million-sets")
            .replace("step: 4}", "step: 1}")
            .replace("to: 0.4, step: 0.02}", "to: 0.8, step: 0.02}");

    @Option(names = "--clients", defaultValue = "200", description = "how many (default: ${DEFAULT-VALUE})")
    private int clients;

    @Option(names = "--seconds", defaultValue = "60", description = "how long (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--pause",
            defaultValue = "500",
            description = "milliseconds between a client's polls (default: ${DEFAULT-VALUE})")
    private int pause;

    @Option(names = "--java", split = ",", description = "options of the server's JVM")
    private List<String> javaOptions = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        Path folder = Folders.standard().resolve("serve");
        Folders.delete(folder);
        Path data = folder.resolve("data");
        ServingChild.ingestSample(data, javaOptions);
        try (ServingChild server = ServingChild.start(data, javaOptions, folder.resolve("serve.log"))) {
            List<Client> users = server.users(data, JavaCommand.SHORT_LIVED, USERS);
            Client operator = server.operator();
            String sweep = operator.submit(SWEEP).id();
            Wait.until("the sweep", () -> doneSets(operator, sweep) > 0);
            ServeLoad load = new ServeLoad(users, Duration.ofSeconds(seconds), Duration.ofMillis(pause));
            long before = doneSets(operator, sweep);
            load.run(clients);
            long after = doneSets(operator, sweep);
            load.print(System.out);
            System.out.printf("sweep meanwhile: %,d sets/s%n", (after - before) / seconds);
            return load.isSound() ? 0 : 1;
        } finally {
            Folders.delete(folder);
        }
    }

    private static long doneSets(Client client, String id) {
        return client.get("/api/backtests/" + id)
                .json()
                .path("sets")
                .path("done")
                .asLong();
    }
}
