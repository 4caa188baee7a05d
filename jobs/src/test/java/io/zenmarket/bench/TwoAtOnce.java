package io.zenmarket.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Starts a second run on the data directory of one that is under way. The first one is held by SIGSTOP meanwhile, so
/// that it cannot have ended before the second one looks.
final class TwoAtOnce {

    private final Ingestion ingestion;
    private final Path folder;

    /// @param folder where to work; what is there is removed
    TwoAtOnce(Ingestion ingestion, Path folder) {
        this.ingestion = ingestion;
        this.folder = folder;
    }

    /// What was wrong, a line each; empty when the second was refused and the first completed.
    List<String> run() {
        Folders.delete(folder);
        Path data = folder.resolve("data");
        List<String> faults = new ArrayList<>();
        try (Child first = ingestion.start(data)) {
            awaitOwner(data, first);
            send("STOP", first);
            refuse(data, first.pid(), faults);
            send("CONT", first);
            expect("first", 0, first, faults);
        }
        Folders.delete(folder);
        return faults;
    }

    private void refuse(Path data, long owner, List<String> faults) {
        try (Child second = ingestion.start(data, folder.resolve("second.log"))) {
            expect("second", 75, second, faults);
            String said = second.text();
            if (!said.contains("in use by process " + owner + " (ingest-bars")) {
                faults.add("second: expected to say who uses the directory, said " + said);
            }
        }
    }

    private static void expect(String name, int code, Child child, List<String> faults) {
        int was = child.exitCode();
        if (was != code) {
            faults.add(name + ": expected exit code " + code + ", was " + was + ": " + child.text());
        }
    }

    private static void awaitOwner(Path data, Child child) {
        while (!EmbeddedServer.owner(data).equals(Long.toString(child.pid()))) {
            if (child.endsWithin(Duration.ofMillis(20))) {
                throw new IllegalStateException("expected to run, ended: " + child.text());
            }
        }
    }

    private static void send(String signal, Child child) {
        try {
            Process kill = new ProcessBuilder("kill", "-" + signal, Long.toString(child.pid())).start();
            if (kill.waitFor() != 0) {
                throw new IllegalStateException("kill -" + signal + ": expected exit code 0, was " + kill.exitValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
