package io.zenmarket.jobs.frame;

import io.zenmarket.domain.ingest.Accounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `job_account`: one row per step or partition of a job instance, whatever the number of its executions.
public final class AccountStore {

    private static final String UPSERT = """
            INSERT INTO job_account AS a
                (job_instance_id, step_name, read, written, rejected, duplicates, unchanged, revised, flagged)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (job_instance_id, step_name) DO UPDATE SET
                (read, written, rejected, duplicates, unchanged, revised, flagged) = (excluded.read, excluded.written,
                 excluded.rejected, excluded.duplicates, excluded.unchanged, excluded.revised, excluded.flagged)
            """;

    private static final String TOTAL = """
            SELECT coalesce(sum(read), 0)::bigint, coalesce(sum(written), 0)::bigint, coalesce(sum(rejected), 0)::bigint,
                   coalesce(sum(duplicates), 0)::bigint, coalesce(sum(unchanged), 0)::bigint,
                   coalesce(sum(revised), 0)::bigint, coalesce(sum(flagged), 0)::bigint
            FROM job_account WHERE job_instance_id = ?
            """;

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Replaces the counts of a step, in the caller's transaction.
    void save(long jobInstanceId, String stepName, Accounts accounts) {
        jdbc.sql(UPSERT)
                .params(jobInstanceId, stepName, accounts.read(), accounts.written(), accounts.rejected())
                .params(accounts.duplicates(), accounts.unchanged(), accounts.revised(), accounts.flagged())
                .update();
    }

    /// The sum over all steps of a job instance.
    public Accounts total(long jobInstanceId) {
        return jdbc.sql(TOTAL)
                .param(jobInstanceId)
                .query(AccountStore::accounts)
                .single();
    }

    private static Accounts accounts(ResultSet row, int number) throws SQLException {
        return new Accounts(
                row.getLong(1),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7));
    }
}
