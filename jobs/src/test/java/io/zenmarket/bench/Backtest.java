package io.zenmarket.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/// A run of an example on the sample that ships with the application.
///
/// @param specification a file
/// @param prices a file
/// @param jvm options of its JVM
record Backtest(Path specification, Path prices, List<String> jvm) implements Work {

    private static final String SAMPLE = "sp500-2000.csv";

    /// @param folder takes copies of both files
    static Backtest of(String example, Path folder, List<String> jvm) {
        return new Backtest(copy("/examples/" + example + ".yaml", folder), copy("/samples/" + SAMPLE, folder), jvm);
    }

    /// Copies a file of the class path.
    static Path copy(String resource, Path folder) {
        Path file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
        try (InputStream in = Objects.requireNonNull(Backtest.class.getResourceAsStream(resource), resource)) {
            Files.createDirectories(folder);
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same in a JVM with other options.
    Backtest withJvm(List<String> options) {
        return new Backtest(specification, prices, options);
    }

    /// Its command line.
    List<String> arguments(Path dataDirectory) {
        return List.of(
                "backtest",
                "run",
                specification.toString(),
                "--csv",
                prices.toString(),
                "--data-dir",
                dataDirectory.toString());
    }

    @Override
    public Child start(Path dataDirectory, Path output) {
        return Child.start(JavaCommand.application(jvm, arguments(dataDirectory)), output);
    }

    @Override
    public String phase(LakeFiles files) {
        boolean evaluates = files.visible().count() > 0;
        boolean judges = files.visible().hashes().keySet().stream().anyMatch(path -> !path.contains("/part-"));
        return judges ? "judge" : evaluates ? "evaluate" : "start";
    }
}
