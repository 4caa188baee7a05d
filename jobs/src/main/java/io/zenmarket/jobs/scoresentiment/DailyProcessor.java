package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.domain.sentiment.DailyAggregation;
import io.zenmarket.domain.sentiment.DailySentiment;
import io.zenmarket.domain.sentiment.ScoredLink;
import io.zenmarket.readerswriters.postgres.StoredDailySentiment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.batch.infrastructure.item.ItemProcessor;

/// Aggregates all news of a symbol per session, from its first story to the business date, and finds what is
/// new. A session whose numbers are those stored keeps its version; another one gets the next.
class DailyProcessor implements ItemProcessor<String, SymbolDays> {

    /// Where the numbers come from.
    ///
    /// @param links gives a symbol's scored links, ascending by time
    /// @param stored gives the versions that hold
    /// @param aggregation gives the one of a symbol's market
    record Inputs(
            Function<String, List<ScoredLink>> links,
            Function<String, List<StoredDailySentiment>> stored,
            Function<String, DailyAggregation> aggregation) {}

    private final Inputs inputs;
    private final String scorer;
    private final LocalDate to;
    private final long jobExecutionId;

    DailyProcessor(Inputs inputs, String scorer, LocalDate to, long jobExecutionId) {
        this.inputs = inputs;
        this.scorer = scorer;
        this.to = to;
        this.jobExecutionId = jobExecutionId;
    }

    @Override
    public SymbolDays process(String symbol) {
        List<DailySentiment> sessions = sessions(symbol);
        Map<LocalDate, StoredDailySentiment> stored = inputs.stored().apply(symbol).stream()
                .collect(Collectors.toMap(row -> row.daily().date(), row -> row));
        List<StoredDailySentiment> changed = new ArrayList<>();
        for (DailySentiment session : sessions) {
            Optional<StoredDailySentiment> before = Optional.ofNullable(stored.get(session.date()));
            if (before.filter(row -> row.daily().equals(session)).isEmpty()) {
                int version = 1 + before.map(StoredDailySentiment::version).orElse(0);
                changed.add(new StoredDailySentiment(symbol, scorer, version, session, jobExecutionId));
            }
        }
        return new SymbolDays(sessions.size(), changed);
    }

    private List<DailySentiment> sessions(String symbol) {
        List<ScoredLink> links = inputs.links().apply(symbol);
        if (links.isEmpty()) {
            return List.of();
        }
        DailyAggregation aggregation = inputs.aggregation().apply(symbol);
        LocalDate from = aggregation
                .calendar()
                .sessionCutOffAfter(links.getFirst().availableAt(), aggregation.margin())
                .date();
        return from.isAfter(to) ? List.of() : aggregation.aggregate(List.of(), links, from, to);
    }
}
