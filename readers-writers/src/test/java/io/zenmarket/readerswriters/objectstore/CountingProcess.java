package io.zenmarket.readerswriters.objectstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zenmarket.readerswriters.objectstore.ObjectStore.Condition;
import io.zenmarket.readerswriters.objectstore.ObjectStore.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/// A program that adds to a number in an object, and says each number it stored. Many of them share one directory.
final class CountingProcess {

    static final String KEY = "counters/count";

    private CountingProcess() {}

    /// @param arguments the directory, and how often to add one
    public static void main(String... arguments) throws IOException {
        try (ObjectStore store = new DirectoryObjectStore(Path.of(arguments[0]))) {
            for (int left = Integer.parseInt(arguments[1]); left > 0; left--) {
                System.out.println(addOne(store));
            }
        }
    }

    static Process start(Path directory, int times) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CountingProcess.class.getName(),
                        directory.toString(),
                        Integer.toString(times)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static int addOne(ObjectStore store) throws IOException {
        while (true) {
            StoredObject seen = store.find(KEY).orElseThrow();
            int next = number(store) + 1;
            try {
                store.put(KEY, Integer.toString(next).getBytes(UTF_8), Condition.ifVersion(seen.version()));
                return next;
            } catch (ConditionFailedException overtaken) {
                continue;
            }
        }
    }

    static int number(ObjectStore store) throws IOException {
        try (InputStream stream = store.open(KEY)) {
            return Integer.parseInt(new String(stream.readAllBytes(), UTF_8));
        }
    }
}
