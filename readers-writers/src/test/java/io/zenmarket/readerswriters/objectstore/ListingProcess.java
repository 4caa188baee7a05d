package io.zenmarket.readerswriters.objectstore;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// A program that says how many objects a directory has, in a locale that spells only ASCII.
final class ListingProcess {

    private ListingProcess() {}

    /// @param arguments the directory
    public static void main(String... arguments) {
        try (ObjectStore store = new DirectoryObjectStore(Path.of(arguments[0]))) {
            System.out.println(store.list("").size());
        } catch (ObjectStoreException failure) {
            System.out.println(failure.getMessage());
        }
    }

    /// What it says about `directory`.
    static String run(Path directory) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ListingProcess.class.getName(),
                        directory.toString()))
                .redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        return String.join("\n", builder.start().inputReader().readAllLines());
    }
}
