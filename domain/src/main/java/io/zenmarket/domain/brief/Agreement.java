package io.zenmarket.domain.brief;

import io.zenmarket.domain.performance.Correlation;
import io.zenmarket.domain.sentiment.Sentiment;
import java.util.List;
import java.util.function.Function;

/// How far two scorers say the same of the same stories.
///
/// @param first name of a scorer
/// @param second name of another one
/// @param session over the stories of the session
/// @param recent over those of the last [#SESSIONS] sessions
public record Agreement(String first, String second, Sample session, Sample recent) {

    /// Sessions that count as recent.
    public static final int SESSIONS = 60;

    /// Both answers about one story and entity.
    public record Pair(Sentiment first, Sentiment second) {}

    /// Some stories.
    ///
    /// @param stories how many both have scored
    /// @param sameLabel share with equal labels; `NaN` without stories
    /// @param correlation Pearson's, of the scores `p(positive) − p(negative)`; `NaN` below two stories, or
    ///     when one scorer says the same of all
    public record Sample(int stories, double sameLabel, double correlation) {

        public static Sample of(List<Pair> pairs) {
            long same = pairs.stream()
                    .filter(pair -> pair.first().label() == pair.second().label())
                    .count();
            return new Sample(
                    pairs.size(),
                    pairs.isEmpty() ? Double.NaN : (double) same / pairs.size(),
                    Correlation.of(scores(pairs, Pair::first), scores(pairs, Pair::second)));
        }

        private static double[] scores(List<Pair> pairs, Function<Pair, Sentiment> which) {
            return pairs.stream().map(which).mapToDouble(Sentiment::score).toArray();
        }
    }
}
