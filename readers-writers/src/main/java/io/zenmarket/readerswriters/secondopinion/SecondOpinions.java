package io.zenmarket.readerswriters.secondopinion;

import io.zenmarket.domain.sentiment.SecondOpinion;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;

/// Opens second opinions.
public final class SecondOpinions {

    private SecondOpinions() {}

    /// A language model, if there is a key for it: in [Provider#keyVariable]. A server of one's own,
    /// reached by OpenAI's interface at another address, needs none.
    ///
    /// @param environment variables by name
    /// @param dataSource where questions, answers and charges are kept; two connections at a time are
    ///     needed when it is called within a transaction
    /// @param transactions the data source's
    public static Optional<SecondOpinion> open(
            SecondOpinionSettings settings,
            Map<String, String> environment,
            DataSource dataSource,
            PlatformTransactionManager transactions,
            Clock clock) {
        String key =
                environment.getOrDefault(settings.provider().keyVariable(), "").strip();
        if (key.isEmpty() && (settings.provider() == Provider.ANTHROPIC || settings.official())) {
            return Optional.empty();
        }
        OpinionStore store = new OpinionStore(settings.scorer(), dataSource, transactions, clock);
        return Optional.of(new LanguageModelOpinion(settings, model(settings, key, clock), store));
    }

    static LanguageModel model(SecondOpinionSettings settings, String key, Clock clock) {
        return switch (settings.provider()) {
            case ANTHROPIC -> new AnthropicModel(settings, key, clock);
            case OPENAI -> new OpenAiModel(settings, key, clock);
        };
    }
}
