package io.zenmarket.readerswriters.postgres;

import io.zenmarket.domain.backtest.PositionState;
import io.zenmarket.domain.paper.PaperDay;
import io.zenmarket.domain.paper.PaperPosition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What paper accounts held at the close of each session, in `paper_position`.
public final class PaperPositionPostgresTable {

    private static final long DAY = 86_400;

    private static final CopyTable TABLE = CopyTable.of(
            "paper_position",
            CopyColumn.key("account"),
            CopyColumn.key("date"),
            CopyColumn.key("symbol"),
            CopyColumn.once("quantity"),
            CopyColumn.once("average"),
            CopyColumn.once("mark"),
            CopyColumn.once("entry_date"),
            CopyColumn.once("bars"),
            CopyColumn.once("basis"),
            CopyColumn.once("value"),
            CopyColumn.once("stop"),
            CopyColumn.once("first_stop"),
            CopyColumn.once("target"),
            CopyColumn.once("peak"),
            CopyColumn.once("gap"),
            CopyColumn.once("entry_units"),
            CopyColumn.once("entry_value"),
            CopyColumn.once("exit_units"),
            CopyColumn.once("exit_value"),
            CopyColumn.once("costs"),
            CopyColumn.once("held_costs"),
            CopyColumn.once("income"),
            CopyColumn.once("realised"),
            CopyColumn.once("highest"),
            CopyColumn.once("lowest"));

    /// @param date session at whose close it was held
    private record Held(LocalDate date, PaperPosition position) {}

    private final AppendOnly<Held> rows;
    private final JdbcClient jdbc;

    /// @param dataSource the one whose transaction is joined
    public PaperPositionPostgresTable(DataSource dataSource) {
        this.rows = new AppendOnly<>(dataSource, TABLE, PaperPositionPostgresTable::row);
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// Adds the positions of sessions.
    public void append(String account, List<PaperDay> days) {
        rows.write(
                account,
                days.stream()
                        .flatMap(day -> day.positions().stream().map(one -> new Held(day.date(), one)))
                        .toList());
    }

    /// What was held at the close of a session, ascending by symbol.
    public List<PaperPosition> find(String account, LocalDate date) {
        return jdbc.sql("SELECT * FROM paper_position WHERE account = ? AND date = ? ORDER BY symbol COLLATE \"C\"")
                .params(account, date)
                .query((row, number) -> read(row))
                .list();
    }

    private static @Nullable Object[] row(Held held) {
        PaperPosition position = held.position();
        PositionState state = position.state();
        PositionState.Trip trip = state.trip();
        PositionState.Stops stops = state.stops();
        return new @Nullable Object[] {
            held.date(),
            state.symbol(),
            PaperRow.number(state.quantity()),
            PaperRow.number(state.average()),
            PaperRow.number(state.mark()),
            LocalDate.ofEpochDay(Math.floorDiv(state.entryTime(), DAY)),
            state.bars(),
            position.basis(),
            position.value(),
            PaperRow.number(stops.stop()),
            PaperRow.number(stops.firstStop()),
            PaperRow.number(stops.target()),
            PaperRow.number(stops.peak()),
            PaperRow.number(stops.gap()),
            PaperRow.number(trip.entryUnits()),
            PaperRow.number(trip.entryValue()),
            PaperRow.number(trip.exitUnits()),
            PaperRow.number(trip.exitValue()),
            PaperRow.number(trip.costs()),
            PaperRow.number(trip.heldCosts()),
            PaperRow.number(trip.income()),
            PaperRow.number(trip.realised()),
            PaperRow.number(trip.highest()),
            PaperRow.number(trip.lowest())
        };
    }

    private static PaperPosition read(ResultSet row) throws SQLException {
        PositionState state = new PositionState(
                row.getString("symbol"),
                PaperRow.number(row, "quantity"),
                PaperRow.number(row, "average"),
                PaperRow.number(row, "mark"),
                row.getObject("entry_date", LocalDate.class).toEpochDay() * DAY,
                row.getInt("bars"),
                trip(row),
                stops(row));
        return new PaperPosition(state, row.getBigDecimal("basis"), row.getBigDecimal("value"));
    }

    private static PositionState.Trip trip(ResultSet row) throws SQLException {
        return new PositionState.Trip(
                PaperRow.number(row, "entry_units"),
                PaperRow.number(row, "entry_value"),
                PaperRow.number(row, "exit_units"),
                PaperRow.number(row, "exit_value"),
                PaperRow.number(row, "costs"),
                PaperRow.number(row, "held_costs"),
                PaperRow.number(row, "income"),
                PaperRow.number(row, "realised"),
                PaperRow.number(row, "highest"),
                PaperRow.number(row, "lowest"));
    }

    /// No stop lies infinitely far behind the position's side, no target infinitely far before it.
    private static PositionState.Stops stops(ResultSet row) throws SQLException {
        double far = Math.signum(PaperRow.number(row, "quantity")) * Double.POSITIVE_INFINITY;
        return new PositionState.Stops(
                PaperRow.number(row, "stop", -far),
                PaperRow.number(row, "first_stop", -far),
                PaperRow.number(row, "target", far),
                PaperRow.number(row, "peak", Double.NaN),
                PaperRow.number(row, "gap"));
    }
}
