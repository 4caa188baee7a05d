package io.zenmarket.readerswriters.postgres;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Adds rows to a table of a paper account, all of them new.
final class AppendOnly<T> {

    private final DataSource dataSource;
    private final CopyTable table;
    private final Function<T, @Nullable Object[]> row;

    /// @param row values behind the account's name
    AppendOnly(DataSource dataSource, CopyTable table, Function<T, @Nullable Object[]> row) {
        this.dataSource = dataSource;
        this.table = table;
        this.row = row;
    }

    /// @throws IllegalStateException when some were there before
    void write(String account, List<T> rows) {
        UpsertCounts counts = new CopyUpsert<T>(dataSource, table, one -> named(account, row.apply(one))).write(rows);
        if (counts.inserted() != rows.size()) {
            throw new IllegalStateException(table.name() + " of " + account + ": expected " + rows.size()
                    + " new rows, was " + counts + "; another process has traded the account");
        }
    }

    static @Nullable Object[] named(String account, @Nullable Object[] values) {
        @Nullable Object[] all = new @Nullable Object[values.length + 1];
        all[0] = Objects.requireNonNull(account);
        System.arraycopy(values, 0, all, 1, values.length);
        return all;
    }
}
