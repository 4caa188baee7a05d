package io.zenmarket.jobs.frame;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.parameters.JobParameters;

/// One run of a job, or of one of its requests, at a time, in whatever process: a PostgreSQL advisory lock, held by a
/// connection of its own for as long as the job runs. The server drops it with the connection, so a killed process
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

    private static final String VALUE =
            "SELECT parameter_value FROM batch_job_execution_params WHERE job_execution_id = ? AND parameter_name = ?";

    private final DataSource dataSource;
    private final Map<String, String> parameters;

    /// @param beside jobs whose requests each have a lock
    JobLocks(DataSource dataSource, Collection<RunsBeside> beside) {
        this.dataSource = dataSource;
        this.parameters = beside.stream().collect(Collectors.toMap(RunsBeside::job, RunsBeside::parameter));
    }

    /// A held lock; closing it lets the next one run.
    public interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /// What a request of a job has to hold.
    RunLock of(String jobName, JobParameters request) {
        return new RunLock(
                jobName,
                parameter(jobName).map(name -> new RunLock.Request(name, String.valueOf(request.getString(name)))));
    }

    /// The parameter that tells requests of a job from each other that run beside.
    private Optional<String> parameter(String jobName) {
        return Optional.ofNullable(parameters.get(jobName));
    }

    /// Takes the lock of a job, or of other work that one process does at a time, or says who has it.
    ///
    /// @throws JobBusyException when another process runs the job
    public Held acquire(String name) {
        return held(name, connection -> {
                    throw busy(connection, name);
                })
                .orElseThrow();
    }

    /// Takes a lock; empty when another process has it.
    Optional<Held> tryAcquire(String name) {
        return held(name, connection -> {
            name(connection, "zenmarket");
            connection.close();
        });
    }

    private interface Refused {
        void by(Connection connection) throws SQLException;
    }

    private Optional<Held> held(String name, Refused refused) {
        try {
            Connection connection = dataSource.getConnection();
            try {
                if (tryLock(connection, name)) {
                    return Optional.of(() -> release(connection));
                }
                refused.by(connection);
                return Optional.empty();
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(name + ": cannot take its lock: " + e.getMessage(), e);
        }
    }

    /// Takes part in a run whose partitions several processes work on. While one does, no process runs the job, or that
    /// request of it; whoever runs it keeps them out.
    ///
    /// @param execution that has recorded the partitions
    /// @param worker names this process to others
    /// @throws JobBusyException when a process runs the job
    /// @throws SQLException when the database does not answer
    SharedJobLock share(String jobName, long execution, String worker) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            name(connection, worker);
            String name = name(connection, jobName, execution);
            if (SharedJobLock.tryLock(connection, NAMESPACE, name.hashCode())) {
                return new SharedJobLock(connection);
            }
            throw busy(connection, name);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /// The name of the lock of an execution's run.
    private String name(Connection connection, String jobName, long execution) throws SQLException {
        Optional<String> parameter = parameter(jobName);
        if (parameter.isEmpty()) {
            return jobName;
        }
        try (PreparedStatement statement = connection.prepareStatement(VALUE)) {
            statement.setLong(1, execution);
            statement.setString(2, parameter.get());
            try (ResultSet rows = statement.executeQuery()) {
                String value = rows.next() ? rows.getString(1) : "";
                return new RunLock(jobName, Optional.of(new RunLock.Request(parameter.get(), value))).name();
            }
        }
    }

    private static JobBusyException busy(Connection connection, String lock) throws SQLException {
        String holder = holder(connection, lock).orElse("another process");
        name(connection, "zenmarket");
        return new JobBusyException(lock + ": expected no other run of this job, was one by " + holder
                + "; wait for it, or stop it with 'zenmarket jobs stop "
                + lock.split(" ", 2)[0] + "'");
    }

    private static boolean tryLock(Connection connection, String lock) throws SQLException {
        name(
                connection,
                "zenmarket " + lock + ", process " + ProcessHandle.current().pid());
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_try_advisory_lock(?, ?)")) {
            statement.setInt(1, NAMESPACE);
            statement.setInt(2, lock.hashCode());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private static Optional<String> holder(Connection connection, String lock) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HOLDER)) {
            statement.setLong(1, NAMESPACE);
            statement.setLong(2, Integer.toUnsignedLong(lock.hashCode()));
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
