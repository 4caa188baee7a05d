package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.domain.sentiment.Sentiment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which stories lack a score. A cluster is scored by its first story, for every entity that a link to any
/// of its stories names; the other stories take that score.
class ScoreTables {

    private static final String UNSCORED = """
            NOT EXISTS (SELECT FROM sentiment_score s
                WHERE s.content_hash = l.cluster_hash AND s.entity = l.entity AND s.scorer = :scorer)
            """;

    private static final String SLICES =
            "SELECT DISTINCT left(l.cluster_hash, 1) FROM news_link l WHERE " + UNSCORED + " ORDER BY 1";

    private static final String PAGE = """
            WITH page AS (
                SELECT DISTINCT l.cluster_hash FROM news_link l
                WHERE l.cluster_hash > :after AND l.cluster_hash < :end AND %s
                ORDER BY 1 LIMIT :stories)
            SELECT l.cluster_hash, l.entity, i.title, count(*) AS links, s.negative, s.neutral, s.positive
            FROM page JOIN news_link l USING (cluster_hash)
            JOIN news_item i ON i.content_hash = l.cluster_hash
            LEFT JOIN sentiment_score s
                ON s.content_hash = l.cluster_hash AND s.entity = l.entity AND s.scorer = :scorer
            GROUP BY l.cluster_hash, l.entity, i.title, s.negative, s.neutral, s.positive
            ORDER BY l.cluster_hash, l.entity COLLATE "C"
            """.formatted(UNSCORED);

    private final JdbcClient jdbc;
    private final String scorer;

    ScoreTables(JdbcClient jdbc, String scorer) {
        this.jdbc = jdbc;
        this.scorer = scorer;
    }

    /// First digits of the hashes of stories that lack a score, ascending.
    List<String> slices() {
        return jdbc.sql(SLICES).param("scorer", scorer).query(String.class).list();
    }

    private record Row(String contentHash, String title, Story.Target target) {}

    /// Stories of a slice that lack a score for at least one entity, ascending by hash.
    ///
    /// @param slice first digit of their hashes
    /// @param after a hash, or the slice for its beginning
    /// @param stories at most so many
    List<Story> unscored(String slice, String after, int stories) {
        List<Row> rows = jdbc.sql(PAGE)
                .param("scorer", scorer)
                .param("after", after)
                .param("end", end(slice))
                .param("stories", stories)
                .query(ScoreTables::row)
                .list();
        return stories(rows);
    }

    /// What is above all that begin with a digit.
    private static String end(String slice) {
        return Character.toString(slice.charAt(0) + 1);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        Optional<Sentiment> known = row.getObject("neutral") == null
                ? Optional.empty()
                : Optional.of(
                        new Sentiment(row.getDouble("negative"), row.getDouble("neutral"), row.getDouble("positive")));
        Story.Target target = new Story.Target(row.getString("entity"), row.getLong("links"), known);
        return new Row(row.getString("cluster_hash"), row.getString("title"), target);
    }

    private static List<Story> stories(List<Row> rows) {
        List<Story> stories = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= rows.size(); to++) {
            Row first = rows.get(from);
            if (to == rows.size() || !rows.get(to).contentHash().equals(first.contentHash())) {
                List<Story.Target> targets =
                        rows.subList(from, to).stream().map(Row::target).toList();
                stories.add(new Story(first.contentHash(), first.title(), targets));
                from = to;
            }
        }
        return stories;
    }
}
