package io.zenmarket.bench;

import io.zenmarket.jobs.serve.Client;
import io.zenmarket.jobs.testing.Wait;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A `zenmarket serve` in a process of its own.
///
/// @param child the process
/// @param port where it listens
record ServingChild(Child child, int port) implements AutoCloseable {

    private static final Pattern LISTENS = Pattern.compile("listens at http://127\\.0\\.0\\.1:([0-9]+)/");
    private static final Pattern KEY = Pattern.compile("zmk_[0-9a-f]{12}_[A-Za-z0-9_-]{43}");

    /// Puts the 20 years of the S&P 500 into the lake of a data directory, as `^GSPC`.
    static void ingestSample(Path data, List<String> jvm) {
        Path sample = Path.of("src", "main", "resources", "samples", "sp500-2000.csv");
        Path file = sample.toFile().exists() ? sample : Path.of("jobs").resolve(sample);
        List<String> arguments = List.of(
                "ingest-bars",
                "--data-dir",
                data.toString(),
                "--date",
                "2020-04-17",
                "--source",
                "csv:" + file.toAbsolutePath() + "?symbol=^GSPC");
        try (Child child = Child.start(JavaCommand.launched(jvm, arguments), data.resolveSibling("ingest.log"))) {
            child.requireDone();
        }
    }

    /// Starts one, on any free port, and waits until it listens.
    static ServingChild start(Path data, List<String> jvm, Path log) {
        List<String> arguments = List.of("serve", "--port", "0", "--data-dir", data.toString());
        Child child = Child.start(JavaCommand.launched(jvm, arguments), log);
        Matcher matcher = LISTENS.matcher("");
        Wait.until("a server that listens", () -> {
            if (child.endsWithin(java.time.Duration.ZERO)) {
                throw new IllegalStateException("serve: expected to listen, ended: " + child.text());
            }
            return matcher.reset(child.text()).find();
        });
        return new ServingChild(child, Integer.parseInt(matcher.group(1)));
    }

    /// The first operator, whose key its first start prints.
    Client operator() {
        Matcher matcher = KEY.matcher(child.text());
        if (!matcher.find()) {
            throw new IllegalStateException("serve: expected to print the first key, was " + child.text());
        }
        return new Client(port, matcher.group());
    }

    /// Makes keys, as their users' administrator does.
    List<Client> users(Path data, List<String> jvm, int count) {
        List<Client> users = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Path log = data.resolveSibling("key.log");
            List<String> arguments = List.of("keys", "create", "user" + i, "--data-dir", data.toString());
            try (Child made = Child.start(JavaCommand.launched(jvm, arguments), log)) {
                made.requireDone();
                users.add(new Client(port, made.text().strip()));
            }
        }
        return users;
    }

    @Override
    public void close() {
        child.close();
    }
}
