package io.zenmarket.readerswriters.objectstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.readerswriters.objectstore.ObjectStore.Condition;
import io.zenmarket.readerswriters.objectstore.ObjectStore.StoredObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryObjectStoreIT {

    @TempDir
    Path directory;

    private final List<Process> started = new ArrayList<>();
    private ObjectStore store;

    @BeforeEach
    void putZero() {
        store = new DirectoryObjectStore(directory);
        store.put(CountingProcess.KEY, new byte[] {'0'}, Condition.ifAbsent());
    }

    @AfterEach
    void endProcesses() {
        started.forEach(Process::destroyForcibly);
        store.close();
    }

    private Process start(int times) throws IOException {
        Process process = CountingProcess.start(directory, times);
        started.add(process);
        return process;
    }

    @Test
    void losesNoUpdateOfFourProcesses() throws IOException {
        for (int n = 0; n < 4; n++) {
            start(25);
        }
        List<Integer> stored = new ArrayList<>();
        for (Process process : started) {
            process.inputReader().lines().map(Integer::valueOf).forEach(stored::add);
        }

        assertThat(stored)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 100).boxed().toList());
        assertThat(CountingProcess.number(store)).isEqualTo(100);
    }

    @Test
    void staysWholeAndFreeWhenProcessesAreKilled() throws IOException {
        int said = 0;
        for (int kill = 0; kill < 5; kill++) {
            said = killedAfter(3 + kill * 7, start(1_000_000));
            assertThat(CountingProcess.number(store)).isGreaterThanOrEqualTo(said);
        }

        assertThat(store.list("")).extracting(StoredObject::key).containsExactly(CountingProcess.KEY);
        StoredObject last = store.find(CountingProcess.KEY).orElseThrow();
        store.put(CountingProcess.KEY, new byte[] {'0'}, Condition.ifVersion(last.version()));
    }

    /// Except where the system spells names in UTF-8 whatever the locale.
    @Test
    void saysThatTheLocaleCannotSpellAKeyInsteadOfHidingIt() throws IOException {
        assertThat(ListingProcess.run(directory)).isEqualTo("1");

        store.put("bars/symbol=Zürich/x", new byte[1], Condition.always());

        assertThat(ListingProcess.run(directory))
                .satisfiesAnyOf(
                        said -> assertThat(said).contains("expected file names in UTF-8", "LC_ALL=C.UTF-8"),
                        said -> assertThat(said).isEqualTo("2"));
    }

    /// The last number a process said before it was killed.
    private static int killedAfter(int lines, Process process) throws IOException {
        int last = 0;
        try (BufferedReader said = process.inputReader()) {
            for (int line = 0; line < lines; line++) {
                last = Integer.parseInt(said.readLine());
            }
            process.destroyForcibly();
        }
        process.onExit().join();
        return last;
    }
}
