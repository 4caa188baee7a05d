package io.zenmarket.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/// Copies a CSV file to a Parquet file with DuckDB, in a process of its own, and prints the seconds of the statement.
final class DuckDbCopy {

    private DuckDbCopy() {}

    /// @param args CSV file, Parquet file, threads
    public static void main(String[] args) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads=" + args[2]);
            long began = System.nanoTime();
            statement.execute("COPY (SELECT * FROM read_csv('" + args[0] + "')) TO '" + args[1]
                    + "' (FORMAT parquet, COMPRESSION zstd)");
            System.out.printf(Locale.ROOT, "%.3f%n", (System.nanoTime() - began) / 1e9);
        }
    }
}
