package io.zenmarket.jobs.ingestnews;

import static org.assertj.core.api.Assertions.assertThat;

import io.zenmarket.domain.news.NewsSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannedNewsTest {

    private static final NewsSource.Slice SLICE = new NewsSource.Slice("name", "locator", 7);

    @ParameterizedTest
    @CsvSource({
        "file:news/*.jsonl, file:news/*.jsonl",
        "file:news/?.csv?zone=UTC, file:news/?.csv",
        "rss:https://me:secret@example.com/feed?token=secret, rss:https://example.com/feed",
        "newsapi:stocks OR shares?from=2024-01-31, newsapi:stocks OR shares",
        "gdelt:http://data.example/last.txt, gdelt:http://data.example/last.txt",
        "simulated:stories=5, simulated:",
    })
    void namesItsSourceWithoutSecrets(String spec, String source) {
        assertThat(new PlannedNews(spec, SLICE).source()).isEqualTo(source);
    }

    @Test
    void isFoundAgainWhereItWasRecorded() {
        PlannedNews planned = new PlannedNews("file:a", SLICE);
        assertThat(PlannedNews.of(planned.toContext())).isEqualTo(planned);
        assertThat(PlannedNews.of(planned.toEntry())).isEqualTo(planned);
        assertThat(planned.isPlanned()).isTrue();
        assertThat(PlannedNews.failed("file:a", "why").isPlanned()).isFalse();
    }
}
