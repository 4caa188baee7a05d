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

    /// Why DuckDB cannot read every visible object to its end; empty when it can.
    ///
    /// @param objects how many are visible
    static List<String> faults(Path dataDirectory, int objects) {
        if (objects == 0) {
            return List.of();
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "SELECT count(DISTINCT filename), sum(hash(symbol, time, open, high, low, close, volume))"
                                + " FROM read_parquet('" + dataDirectory
                                + "/lake/bars/**/*.parquet', filename=true)")) {
            result.next();
            int read = result.getInt(1);
            return read == objects ? List.of() : List.of("expected " + objects + " objects in DuckDB, was " + read);
        } catch (SQLException e) {
            return List.of("DuckDB: " + e.getMessage());
        }
    }
}
