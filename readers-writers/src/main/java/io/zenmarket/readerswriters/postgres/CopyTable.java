package io.zenmarket.readerswriters.postgres;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A table and its columns in the order in which rows are written.
///
/// @param name the table's name
/// @param columns at least one of them a key; together the key columns have a unique index
public record CopyTable(String name, List<CopyColumn> columns) {

    public CopyTable {
        columns = List.copyOf(columns);
        if (!name.matches("[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)?")) {
            throw new IllegalArgumentException(
                    "table: expected a name of lower-case letters, digits and _, was " + name);
        }
        if (columns.stream().noneMatch(column -> column.role() == CopyColumn.Role.KEY)) {
            throw new IllegalArgumentException(name + ": expected a key column, was none");
        }
    }

    /// A table with the columns given.
    public static CopyTable of(String name, CopyColumn... columns) {
        return new CopyTable(name, List.of(columns));
    }

    /// The session's temporary table that rows are copied to: one per combination of table and columns.
    String staging() {
        return "copy_" + name.replace('.', '_') + "_"
                + Integer.toHexString(names(column -> true).hashCode());
    }

    String createStagingSql() {
        return "create temporary table if not exists %s on commit delete rows as select 0::bigint as copy_row, %s from %s"
                        .formatted(staging(), names(column -> true), name)
                + " with no data";
    }

    String copySql() {
        return "copy %s (copy_row, %s) from stdin".formatted(staging(), names(column -> true));
    }

    /// Moves the staged rows, the last of each key, into the table. A row whose values are all as stored is not
    /// touched.
    String upsertSql() {
        return """
                with written as (
                    insert into %1$s as stored (%2$s)
                    select distinct on (%3$s) %2$s from %4$s order by %3$s, copy_row desc
                    on conflict (%3$s) do %5$s
                    returning old.%6$s is null as inserted)
                select count(*) filter (where inserted), count(*) filter (where not inserted),
                    (select count(*) from (select distinct %3$s from %4$s) as keys)
                from written""".formatted(name, names(column -> true), keys(), staging(), onConflict(), firstKey());
    }

    private String onConflict() {
        String assignments = each(CopyColumn::updated, column -> column.name() + " = " + column.expression());
        Predicate<CopyColumn> compared = column -> column.role() == CopyColumn.Role.VALUE;
        if (columns.stream().noneMatch(compared)) {
            return "nothing";
        }
        return "update set %s where (%s) is distinct from (%s)"
                .formatted(
                        assignments,
                        each(compared, column -> "stored." + column.name()),
                        each(compared, CopyColumn::expression));
    }

    private String keys() {
        return names(column -> column.role() == CopyColumn.Role.KEY);
    }

    private String firstKey() {
        return keys().split(",", 2)[0];
    }

    private String names(Predicate<CopyColumn> which) {
        return each(which, CopyColumn::name);
    }

    private String each(Predicate<CopyColumn> which, Function<CopyColumn, String> text) {
        return columns.stream().filter(which).map(text).collect(Collectors.joining(", "));
    }
}
