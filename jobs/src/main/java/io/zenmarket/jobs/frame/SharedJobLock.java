package io.zenmarket.jobs.frame;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// A worker's part in a job, and the partitions it has at present: advisory locks of one connection,
/// which the server drops with it. So a killed worker leaves nothing behind, and whoever takes the lock
/// of its partition next goes on with it. Not thread-safe.
final class SharedJobLock implements AutoCloseable {

    /// First key of the locks of partitions: `ZENP` in ASCII.
    private static final int PARTITIONS = 0x5A454E50;

    private final Connection connection;

    SharedJobLock(Connection connection) {
        this.connection = connection;
    }

    /// Takes a lock together with others.
    static boolean tryLock(Connection connection, int namespace, int key) throws SQLException {
        return answer(connection, "SELECT pg_try_advisory_lock_shared(?, ?)", namespace, key);
    }

    /// Takes a partition, unless another process has it.
    ///
    /// @throws SQLException when the connection is lost, and with it every lock
    boolean tryPartition(long stepExecution) throws SQLException {
        return answer(connection, "SELECT pg_try_advisory_lock(?, ?)", PARTITIONS, Long.hashCode(stepExecution));
    }

    /// Gives a partition back.
    ///
    /// @throws SQLException when the connection is lost, and with it every lock
    void releasePartition(long stepExecution) throws SQLException {
        answer(connection, "SELECT pg_advisory_unlock(?, ?)", PARTITIONS, Long.hashCode(stepExecution));
    }

    private static boolean answer(Connection connection, String question, int namespace, int key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setInt(1, namespace);
            statement.setInt(2, key);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /// Gives everything back.
    @Override
    public void close() {
        JobLocks.release(connection);
    }
}
