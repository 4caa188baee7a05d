package io.zenmarket.jobs.frame;

import io.zenmarket.domain.ingest.SourceUnavailableException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionSystemException;

/// Tells what another try may mend from what a person has to.
public final class Faults {

    private Faults() {}

    /// A failure and what it was caused by, innermost first.
    static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).toList().reversed().stream();
    }

    /// Whether a failure, or something that caused it, passes.
    public static boolean passes(Throwable failure) {
        return causes(failure).anyMatch(Faults::isPassing);
    }

    /// Whether a failure passes, whatever has caused it.
    public static boolean isPassing(Throwable cause) {
        return cause instanceof SourceUnavailableException
                || cause instanceof JobBusyException
                || cause instanceof TransientDataAccessException
                || (cause instanceof TransactionSystemException failure && isPassing(failure))
                || (cause instanceof SQLException failure && isPassing(failure));
    }

    /// A rollback over a lost connection fails, too; what it was for says why.
    private static boolean isPassing(TransactionSystemException failure) {
        return Optional.ofNullable(failure.getApplicationException())
                .filter(Faults::passes)
                .isPresent();
    }

    /// The database went away (class 08), ends or starts (57P), or has no connection left just now (53300); or the
    /// password was changed between its reading and its use, which one that is wrong cannot be told from (28P01).
    private static boolean isPassing(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("53300")
                || state.equals("28P01");
    }
}
