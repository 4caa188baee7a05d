package io.zenmarket.jobs.ingestnews;

import io.zenmarket.domain.news.NewsSource;
import io.zenmarket.jobs.frame.SourceSpec;
import io.zenmarket.readerswriters.http.HttpSettings;
import io.zenmarket.readerswriters.news.gdelt.GdeltFilesNewsSource;
import io.zenmarket.readerswriters.news.gdelt.GdeltLatestNewsSource;
import io.zenmarket.readerswriters.news.newsapi.ApiKey;
import io.zenmarket.readerswriters.news.newsapi.NewsApiNewsSource;
import io.zenmarket.readerswriters.news.newsapi.NewsApiSettings;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/// Makes the sources `newsapi` and `gdelt`.
class NewsServices {

    static final String KEY_VARIABLE = "NEWSAPI_KEY";

    /// A weekend and a day: what was stored before is left as it is.
    private static final int DAYS_BACK = 3;

    private static final String LATEST = "latest";

    private final HttpSettings http;
    private final NewsServiceProperties properties;
    private final Map<String, String> keys;
    private final Days days;

    /// When the job runs.
    ///
    /// @param business the last day whose stories are asked for
    /// @param now none that are younger are asked for
    record Days(LocalDate business, Instant now) {

        Instant until(LocalDate last) {
            Instant end = last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            return end.isBefore(now) ? end : now.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    /// @param http how hosts are treated
    /// @param keys of services, by the names of their environment variables
    NewsServices(HttpSettings http, NewsServiceProperties properties, Map<String, String> keys, Days days) {
        this.http = http;
        this.properties = properties;
        this.keys = Map.copyOf(keys);
        this.days = days;
    }

    /// `newsapi:QUERY`, with `from` and `to` as dates, both included; by default the last few days.
    NewsSource newsapi(SourceSpec spec) {
        spec.allow("language", "from", "to");
        LocalDate to = spec.option("to").map(LocalDate::parse).orElse(days.business());
        LocalDate from = spec.option("from").map(LocalDate::parse).orElse(to.minusDays(DAYS_BACK));
        NewsApiSettings settings = new NewsApiSettings(
                properties.newsapiUrl(),
                spec.target(),
                spec.option("language").orElse("en"),
                from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                days.until(to),
                new NewsApiSettings.Paging(properties.newsapiPageSize(), properties.newsapiMostStories()),
                http);
        return NewsApiNewsSource.of(settings, ApiKey.of(keys, KEY_VARIABLE));
    }

    /// `gdelt:latest`, `gdelt:` and the address of another index, or `gdelt:` and a path.
    NewsSource gdelt(SourceSpec spec) {
        spec.allow();
        String target = spec.target();
        if (target.equals(LATEST)) {
            return GdeltLatestNewsSource.of(properties.gdeltIndex(), http);
        }
        return target.contains("://")
                ? GdeltLatestNewsSource.of(URI.create(target), http)
                : GdeltFilesNewsSource.of(target);
    }
}
