package io.zenmarket.readerswriters.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The best parameter sets of each run, in `backtest_result`.
public final class BacktestResultPostgresTable {

    private static final CopyTable TABLE = CopyTable.of(
            "backtest_result",
            CopyColumn.key("run"),
            CopyColumn.key("rank"),
            CopyColumn.value("symbol"),
            CopyColumn.value("set_number"),
            CopyColumn.value("parameters"),
            CopyColumn.value("total_return"),
            CopyColumn.value("annual_return"),
            CopyColumn.value("volatility"),
            CopyColumn.value("sharpe"),
            CopyColumn.value("sortino"),
            CopyColumn.value("calmar"),
            CopyColumn.value("max_drawdown"),
            CopyColumn.value("win_rate"),
            CopyColumn.value("profit_factor"),
            CopyColumn.value("trades"),
            CopyColumn.value("final_value"));

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    /// @param dataSource the one whose transaction is joined
    public BacktestResultPostgresTable(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// Stores sets of a run.
    public UpsertCounts upsert(String run, Collection<StoredSet> sets) {
        return new CopyUpsert<StoredSet>(dataSource, TABLE, set -> row(run, set)).write(sets);
    }

    /// The sets of a run, best first.
    public List<StoredSet> find(String run) {
        return jdbc.sql("SELECT * FROM backtest_result WHERE run = ? ORDER BY rank")
                .param(run)
                .query((row, number) -> set(row))
                .list();
    }

    private static @Nullable Object[] row(String run, StoredSet set) {
        StoredSet.Statistics statistics = set.statistics();
        StoredSet.Returns returns = statistics.returns();
        return new @Nullable Object[] {
            run,
            set.rank(),
            set.symbol(),
            set.number(),
            set.parameters(),
            returns.totalReturn(),
            returns.annualReturn(),
            returns.volatility(),
            returns.sharpe(),
            returns.sortino(),
            returns.calmar(),
            returns.maxDrawdown(),
            statistics.winRate(),
            statistics.profitFactor(),
            statistics.trades(),
            statistics.finalValue()
        };
    }

    private static StoredSet set(ResultSet row) throws SQLException {
        StoredSet.Returns returns = new StoredSet.Returns(
                row.getDouble("total_return"),
                row.getDouble("annual_return"),
                row.getDouble("volatility"),
                row.getDouble("sharpe"),
                row.getDouble("sortino"),
                row.getDouble("calmar"),
                row.getDouble("max_drawdown"));
        StoredSet.Statistics statistics = new StoredSet.Statistics(
                returns,
                row.getDouble("win_rate"),
                row.getDouble("profit_factor"),
                row.getLong("trades"),
                row.getDouble("final_value"));
        return new StoredSet(
                row.getInt("rank"),
                row.getString("symbol"),
                row.getLong("set_number"),
                row.getString("parameters"),
                statistics);
    }
}
