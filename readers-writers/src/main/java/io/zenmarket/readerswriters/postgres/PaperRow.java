package io.zenmarket.readerswriters.postgres;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Numbers of the engine in columns of type numeric: the shortest decimal that reads back as the same
/// double, to the last bit. A number that is not finite is null.
final class PaperRow {

    private PaperRow() {}

    static @Nullable BigDecimal number(double value) {
        return Double.isFinite(value) ? BigDecimal.valueOf(value) : null;
    }

    /// @param missing what null is
    static double number(ResultSet row, String column, double missing) throws SQLException {
        BigDecimal value = row.getBigDecimal(column);
        return value == null ? missing : value.doubleValue();
    }

    /// A number that is never null.
    static double number(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).doubleValue();
    }
}
