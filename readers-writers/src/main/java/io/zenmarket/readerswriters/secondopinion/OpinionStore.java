package io.zenmarket.readerswriters.secondopinion;

import io.zenmarket.readerswriters.postgres.LanguageModelBatchPostgresTable;
import io.zenmarket.readerswriters.postgres.LanguageModelQuestionPostgresTable;
import io.zenmarket.readerswriters.postgres.LanguageModelRequestPostgresTable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// What is known of the questions to one language model. Everything that changes it is committed by itself,
/// whatever transaction it is called in.
final class OpinionStore {

    private final String scorer;
    private final LanguageModelBatchPostgresTable batches;
    private final LanguageModelRequestPostgresTable requests;
    private final LanguageModelQuestionPostgresTable questions;
    private final TransactionTemplate own;
    private final Clock clock;

    OpinionStore(String scorer, DataSource dataSource, PlatformTransactionManager transactions, Clock clock) {
        this.scorer = scorer;
        batches = new LanguageModelBatchPostgresTable(dataSource, scorer);
        requests = new LanguageModelRequestPostgresTable(dataSource, scorer);
        questions = new LanguageModelQuestionPostgresTable(dataSource);
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    String scorer() {
        return scorer;
    }

    LanguageModelBatchPostgresTable batches() {
        return batches;
    }

    LanguageModelRequestPostgresTable requests() {
        return requests;
    }

    LanguageModelQuestionPostgresTable questions() {
        return questions;
    }

    /// Whole microseconds, as the database keeps them.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// Does something in a transaction of its own.
    <T> T inTransaction(Supplier<T> work) {
        return own.execute(status -> work.get());
    }

    /// Does something in a transaction of its own.
    void commit(Runnable work) {
        own.executeWithoutResult(status -> work.run());
    }
}
