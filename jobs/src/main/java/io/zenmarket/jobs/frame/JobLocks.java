package io.zenmarket.jobs.frame;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One run of a job at a time, in whatever process: a PostgreSQL advisory lock, held by a connection of
/// its own for as long as the job runs. The server drops it with the connection, so a killed process
/// never leaves it behind, and a job that lives is never taken for dead.
public final class JobLocks {

    /// First key of our advisory locks, so that they meet nobody else's: `ZENM` in ASCII.
    private static final int NAMESPACE = 0x5A454E4D;

    private static final Logger LOG = LoggerFactory.getLogger(JobLocks.class);
    private static final int ANSWER_SECONDS = 1;

    private static final String HOLDER = """
            SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
            WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2 AND l.classid = ? AND l.objid = ? ::int8::oid
                AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """;

    private final DataSource dataSource;

    JobLocks(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// A held lock; closing it lets the next one run.
    public interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /// Takes the lock of a job, or of other work that one process does at a time, or says who has it.
    ///
    /// @throws JobBusyException when another process runs the job
    public Held acquire(String jobName) {
        try {
            Connection connection = dataSource.getConnection();
            try {
                if (tryLock(connection, jobName)) {
                    return () -> release(connection);
                }
                throw busy(connection, jobName);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(jobName + ": cannot take its lock: " + e.getMessage(), e);
        }
    }

    /// Takes part in a job whose partitions several processes work on. While one does, no process runs
    /// the job; whoever runs the job keeps them out.
    ///
    /// @param worker names this process to others
    /// @throws JobBusyException when a process runs the job
    /// @throws SQLException when the database does not answer
    SharedJobLock share(String jobName, String worker) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            name(connection, worker);
            if (SharedJobLock.tryLock(connection, NAMESPACE, jobName.hashCode())) {
                return new SharedJobLock(connection);
            }
            throw busy(connection, jobName);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static JobBusyException busy(Connection connection, String jobName) throws SQLException {
        String holder = holder(connection, jobName).orElse("another process");
        name(connection, "zenmarket");
        return new JobBusyException(jobName + ": expected no other run of this job, was one by " + holder
                + "; wait for it, or stop it with 'zenmarket jobs stop " + jobName + "'");
    }

    private static boolean tryLock(Connection connection, String jobName) throws SQLException {
        name(
                connection,
                "zenmarket " + jobName + ", process " + ProcessHandle.current().pid());
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_try_advisory_lock(?, ?)")) {
            statement.setInt(1, NAMESPACE);
            statement.setInt(2, jobName.hashCode());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private static Optional<String> holder(Connection connection, String jobName) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HOLDER)) {
            statement.setLong(1, NAMESPACE);
            statement.setLong(2, Integer.toUnsignedLong(jobName.hashCode()));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    /// Gives back all that a connection holds. The server drops what a lost one held, so that there is nothing to do
    /// for it; one that no longer answers is made one that is lost.
    static void release(Connection connection) {
        try (connection) {
            if (!connection.isValid(ANSWER_SECONDS)) {
                connection.abort(Runnable::run);
                throw new SQLException("expected an answer, was none");
            }
            try (PreparedStatement statement = connection.prepareStatement("SELECT pg_advisory_unlock_all()")) {
                statement.execute();
            }
            name(connection, "zenmarket");
        } catch (SQLException e) {
            LOG.warn("The connection that held a lock was lost, and the lock with it: {}", e.getMessage());
        }
    }

    private static void name(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT set_config('application_name', ?, false)")) {
            statement.setString(1, name);
            statement.execute();
        }
    }
}
