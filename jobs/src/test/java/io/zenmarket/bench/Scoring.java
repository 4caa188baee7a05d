package io.zenmarket.bench;

import io.zenmarket.readerswriters.postgres.embedded.EmbeddedPostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;

/// A run of `score-sentiment` over stories that are there already.
///
/// @param stories how many; every tenth repeats the one before
/// @param jvm options of its JVM
record Scoring(int stories, List<String> jvm) implements Work {

    private static final List<String> FILL = List.of("""
            INSERT INTO news_item SELECT encode(sha256(i::text::bytea), 'hex'), 'Wire', '', 'en',
                'Company ' || i % 40 || ' ' || (ARRAY['gains', 'falls', 'sees profit and loss', 'meets'])[1 + i % 4]
                || CASE WHEN i % 3 = 0 THEN '' ELSE ' ' || i END,
                '', t, false, t, t, false, 0, 'file:x', 0
            FROM (SELECT i, timestamptz '2024-01-02 10:00Z' + i * interval '3 hours' AS t
                  FROM generate_series(1, STORIES) i) numbered""", """
            INSERT INTO news_link SELECT content_hash, '*', '', 1, content_hash, 100, 0 FROM news_item""", """
            INSERT INTO news_link SELECT encode(sha256(i::text::bytea), 'hex'), 'C' || (i - (i % 10 = 9)::int) % 40,
                'Company ' || (i - (i % 10 = 9)::int) % 40, 1,
                encode(sha256((i - (i % 10 = 9)::int)::text::bytea), 'hex'), CASE WHEN i % 10 = 9 THEN 75 ELSE 100 END, 0
            FROM generate_series(1, STORIES) i""");

    @Override
    public Child start(Path dataDirectory, Path output) {
        if (!Files.exists(dataDirectory)) {
            fill(dataDirectory);
        }
        List<String> arguments =
                List.of("score-sentiment", "--date", "2024-06-28", "--data-dir", dataDirectory.toString());
        return Child.start(JavaCommand.application(jvm, arguments), output);
    }

    private void fill(Path dataDirectory) {
        try (EmbeddedPostgresServer server =
                EmbeddedPostgresServer.acquire(dataDirectory, "bench", Duration.ofMinutes(1))) {
            Flyway.configure().dataSource(server.access().dataSource()).load().migrate();
            JdbcTemplate jdbc = new JdbcTemplate(server.access().dataSource());
            FILL.forEach(sql -> jdbc.execute(sql.replace("STORIES", Integer.toString(stories))));
        }
    }

    @Override
    public String phase(LakeFiles files) {
        return files.visible().count() > 0 ? "publish" : "score";
    }
}
