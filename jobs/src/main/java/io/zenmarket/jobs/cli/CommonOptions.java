package io.zenmarket.jobs.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that every command has that looks at the stores.
public final class CommonOptions {

    static final String DEBUG = "--debug";

    /// How log lines look.
    public enum LogFormat {
        TEXT,
        JSON
    }

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            defaultValue = "zenmarket-data",
            description = "where the local stores are kept (default: ${DEFAULT-VALUE})")
    private Path dataDirectory = Path.of("zenmarket-data");

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = "local",
            description =
                    "local: embedded PostgreSQL and a directory; any other: stores as configured for that profile")
    private String profile = "local";

    @Option(
            names = "--log",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "log lines, on standard error, as text or json (default: ${DEFAULT-VALUE})")
    private LogFormat log = LogFormat.TEXT;

    @Option(names = DEBUG, description = "show the stack trace of a failure")
    private boolean debug;

    /// Where the local stores are.
    public Path dataDirectory() {
        return dataDirectory;
    }

    /// These options for another process of the application.
    public List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("--data-dir", dataDirectory.toString()));
        arguments.addAll(List.of("--profile", profile, "--log", log.name()));
        if (debug) {
            arguments.add(DEBUG);
        }
        return arguments;
    }

    boolean debug() {
        return debug;
    }

    String profile() {
        return profile;
    }

    LogFormat log() {
        return log;
    }

    /// The business date option, for commands that have one.
    public static final class BusinessDate {

        @Option(
                names = "--date",
                paramLabel = "DATE",
                description = "business date, e.g. 2026-01-30 (default: last closed session)")
        private @Nullable LocalDate date;

        /// The date given, if one was.
        public Optional<LocalDate> date() {
            return Optional.ofNullable(date);
        }
    }
}
