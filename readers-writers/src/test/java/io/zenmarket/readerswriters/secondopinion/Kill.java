package io.zenmarket.readerswriters.secondopinion;

import io.zenmarket.readerswriters.postgres.ModelBatch;
import io.zenmarket.readerswriters.postgres.ModelRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;

/// Ends a process, as far as it can be told from outside, at one of its moments: before and after each
/// commit, before and after each call of the service.
final class Kill {

    private int momentsLeft;

    /// @param moment which one, from 0; a number it never gets to: lives
    Kill(int moment) {
        momentsLeft = moment;
    }

    /// The end of a process: nobody catches it.
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private void moment() {
        if (momentsLeft-- == 0) {
            throw new Killed();
        }
    }

    private <T> T around(Supplier<T> call) {
        moment();
        T answer = call.get();
        moment();
        return answer;
    }

    /// A service whose caller may die around a call.
    LanguageModel around(LanguageModel service) {
        return new LanguageModel() {

            @Override
            public boolean takesBatches() {
                return around(service::takesBatches);
            }

            @Override
            public String submit(String batch, List<ModelRequest> requests) {
                return around(() -> service.submit(batch, requests));
            }

            @Override
            public Search find(ModelBatch batch, Set<String> requests, Set<String> known) {
                return around(() -> service.find(batch, requests, known));
            }

            @Override
            public Look look(String providerId) {
                return around(() -> service.look(providerId));
            }

            @Override
            public List<Result> results(String providerId) {
                return around(() -> service.results(providerId));
            }

            @Override
            public Reply ask(ModelRequest request) {
                return around(() -> service.ask(request));
            }
        };
    }

    /// Transactions whose owner may die around a commit.
    PlatformTransactionManager around(PlatformTransactionManager transactions) {
        return new PlatformTransactionManager() {

            @Override
            public TransactionStatus getTransaction(TransactionDefinition definition) {
                return transactions.getTransaction(definition);
            }

            @Override
            public void commit(TransactionStatus status) {
                try {
                    moment();
                } catch (Killed killed) {
                    transactions.rollback(status);
                    throw killed;
                }
                transactions.commit(status);
                moment();
            }

            @Override
            public void rollback(TransactionStatus status) {
                transactions.rollback(status);
            }
        };
    }
}
