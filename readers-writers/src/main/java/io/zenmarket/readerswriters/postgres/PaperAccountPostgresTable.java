package io.zenmarket.readerswriters.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Paper accounts in `paper_account`, and the halts that people ended, in `paper_resume`.
public final class PaperAccountPostgresTable {

    private static final String INSERT =
            "INSERT INTO paper_account (name, currency, capital, settings, job_execution_id) VALUES (?, ?, ?, ?, ?)";

    private final JdbcClient jdbc;

    /// @param dataSource the one whose transaction is joined
    public PaperAccountPostgresTable(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /// Keeps an account that begins.
    public void insert(StoredAccount account, long jobExecutionId) {
        jdbc.sql(INSERT)
                .params(account.name(), account.currency(), account.capital(), account.settings(), jobExecutionId)
                .update();
    }

    /// All accounts, ascending by name.
    public List<StoredAccount> all() {
        return jdbc.sql("SELECT * FROM paper_account ORDER BY name COLLATE \"C\"")
                .query((row, number) -> account(row))
                .list();
    }

    /// One account.
    public Optional<StoredAccount> find(String name) {
        return jdbc.sql("SELECT * FROM paper_account WHERE name = ?")
                .param(name)
                .query((row, number) -> account(row))
                .optional();
    }

    /// Ends a halt by hand.
    ///
    /// @param date last session that is done
    /// @return whether it was not ended before
    public boolean resume(String name, LocalDate date) {
        return jdbc.sql("INSERT INTO paper_resume (account, date) VALUES (?, ?) ON CONFLICT DO NOTHING")
                        .params(name, date)
                        .update()
                == 1;
    }

    /// Sessions after which a halt was ended by hand, ascending.
    public List<LocalDate> resumed(String name) {
        return jdbc.sql("SELECT date FROM paper_resume WHERE account = ? ORDER BY date")
                .param(name)
                .query(LocalDate.class)
                .list();
    }

    private static StoredAccount account(ResultSet row) throws SQLException {
        return new StoredAccount(
                row.getString("name"),
                row.getString("currency"),
                row.getBigDecimal("capital"),
                row.getString("settings"));
    }
}
