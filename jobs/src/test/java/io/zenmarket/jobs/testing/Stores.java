package io.zenmarket.jobs.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the stores hold, as text to compare.
public final class Stores {

    private Stores() {}

    /// SHA-256 and time of the last change per file of the lake, by key.
    public static Map<String, String> lakeFiles(Path dataDirectory) {
        return files(dataDirectory, file -> sha256(file) + " " + modified(file));
    }

    /// SHA-256 per object of the lake, by key.
    public static Map<String, String> lake(Path dataDirectory) {
        return files(dataDirectory, Stores::sha256);
    }

    /// The rows of tables as JSON, sorted. With `xmin` among the columns, the transaction that wrote each
    /// row.
    public static Map<String, String> rows(JdbcClient jdbc, String columns, String... tables) {
        Map<String, String> rows = new TreeMap<>();
        for (String table : tables) {
            rows.put(
                    table,
                    jdbc
                            .sql("SELECT to_jsonb(r)::text FROM (SELECT " + columns + " FROM " + table + ") r")
                            .query(String.class)
                            .list()
                            .stream()
                            .sorted()
                            .collect(Collectors.joining("\n")));
        }
        return rows;
    }

    private interface Look {
        String at(Path file);
    }

    private static Map<String, String> files(Path dataDirectory, Look look) {
        Path lake = dataDirectory.resolve("lake");
        try (Stream<Path> files = Files.walk(lake)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .collect(Collectors.toMap(
                            file -> lake.relativize(file).toString(), look::at, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(Path file) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
