package io.zenmarket.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// What another program sees of the lake at this moment.
final class LakeQuery {

    private LakeQuery() {}

    /// Why DuckDB cannot read every Parquet object among them to its end; empty when it can.
    static List<String> faults(Path dataDirectory, LakeFiles visible) {
        List<String> files = visible.hashes().keySet().stream()
                .filter(path -> path.endsWith(".parquet"))
                .map(path -> "'" + dataDirectory.resolve("lake").resolve(path) + "'")
                .toList();
        if (files.isEmpty()) {
            return List.of();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("SELECT count(DISTINCT t.filename), sum(hash(t)) FROM read_parquet("
                                + files + ", filename=true, union_by_name=true, hive_partitioning=false) t")) {
            result.next();
            int read = result.getInt(1);
            return read == files.size()
                    ? List.of()
                    : List.of("expected " + files.size() + " objects in DuckDB, was " + read);
        } catch (SQLException e) {
            return List.of("DuckDB: " + e.getMessage());
        }
    }
}
