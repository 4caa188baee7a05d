package io.zenmarket.jobs.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class FaultsTest {

    private static final SQLException CLOSED = new SQLException("Connection is closed");

    @Test
    void aPoolWithoutAConnectionPasses() {
        SQLException timeout = new SQLTransientConnectionException("request timed out after 30000ms");

        assertThat(Faults.passes(new CannotCreateTransactionException("could not open", timeout)))
                .isTrue();
    }

    @Test
    void aPasswordThatWasJustChangedPasses() {
        SQLException refused = new SQLException("password authentication failed for user \"zenmarket\"", "28P01");

        assertThat(Faults.passes(new CannotCreateTransactionException("could not open", refused)))
                .isTrue();
    }

    @Test
    void aLostConnectionPassesAlsoWhenTheRollbackFailsOverIt() {
        SQLException lost = new SQLException("terminating connection", "57P01");
        TransactionSystemException rollback = new TransactionSystemException("JDBC rollback failed", CLOSED);
        rollback.initApplicationException(new DataAccessResourceFailureException("could not read", lost));

        assertThat(Faults.passes(rollback)).isTrue();
    }

    @Test
    void aFaultOfOurOwnDoesNotPassWhateverTheRollbackSays() {
        TransactionSystemException rollback = new TransactionSystemException("JDBC rollback failed", CLOSED);
        rollback.initApplicationException(new IllegalStateException("a bug"));

        assertThat(Faults.passes(rollback)).isFalse();
        assertThat(Faults.passes(new SQLException("syntax error", "42601"))).isFalse();
    }
}
