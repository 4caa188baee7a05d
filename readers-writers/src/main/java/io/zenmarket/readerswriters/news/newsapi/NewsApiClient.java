package io.zenmarket.readerswriters.news.newsapi;

import io.zenmarket.readerswriters.http.Answer;
import io.zenmarket.readerswriters.http.Answer.Delivered;
import io.zenmarket.readerswriters.http.Answer.Failed;
import io.zenmarket.readerswriters.http.Answer.TryAgain;
import io.zenmarket.readerswriters.http.HttpGet;
import io.zenmarket.readerswriters.http.Patience;
import io.zenmarket.readerswriters.http.Timing;
import io.zenmarket.readerswriters.news.NewsJson;
import io.zenmarket.readerswriters.news.PlainText;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Asks for pages. The key goes into the request's head, never into its address, redirects are not followed, which
/// would take it along, and an answer that repeats it is read without it. Thread-safe.
final class NewsApiClient {

    /// As the service documents it; it means UTC.
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final int OK = 200;
    private static final int LONGEST_REASON = 300;

    private final NewsApiSettings settings;
    private final ApiKey key;
    private final HttpGet http;
    private final Patience patience;

    NewsApiClient(NewsApiSettings settings, ApiKey key, Timing timing, DoubleSupplier jitter) {
        this.settings = settings;
        this.key = key;
        http = new HttpGet(settings.http(), timing, false);
        patience = new Patience(settings.http(), timing, jitter);
    }

    /// What messages and blocks name as their source.
    String where() {
        return settings.baseUrl().toString().replaceFirst("/$", "") + "/v2/everything";
    }

    /// @param page from 1
    Answer<NewsApiPage> ask(Window window, int page) {
        URI address = URI.create(where() + "?" + parameters(window, page));
        Map<String, String> headers = Map.of("X-Api-Key", key.value(), "Accept", "application/json");
        return patience.ask(where(), () -> http.get(address, where(), headers, this::answer));
    }

    private String parameters(Window window, int page) {
        Map<String, String> parameters = new TreeMap<>(Map.of(
                "q", settings.query(),
                "from", TIME.format(window.from()),
                "to", TIME.format(window.to()),
                "sortBy", "publishedAt",
                "pageSize", Integer.toString(settings.paging().pageSize()),
                "page", Integer.toString(page)));
        if (!settings.language().isEmpty()) {
            parameters.put("language", settings.language());
        }
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Answer<NewsApiPage> answer(HttpGet.Response response) {
        try {
            byte[] body = key.hiddenIn(response.body());
            return answer(response, NewsJson.tree(body, 0, body.length));
        } catch (JacksonException notJson) {
            return response.status() == OK
                    ? new TryAgain<>("answer, expected JSON, was " + NewsJson.reason(notJson), Duration.ZERO)
                    : Failed.forGood(response.statusReason());
        }
    }

    private static Answer<NewsApiPage> answer(HttpGet.Response response, JsonNode answer) {
        JsonNode articles = answer.path("articles");
        if (response.status() == OK && articles.isArray()) {
            return new Delivered<>(new NewsApiPage(
                    answer.path("totalResults").asLong(articles.size()),
                    articles.values().stream().toList()));
        }
        String said = said(answer);
        if (response.status() == OK) {
            String was = "answer, expected articles, was " + (said.isEmpty() ? "without" : said);
            return said.isEmpty() ? new TryAgain<>(was, Duration.ZERO) : Failed.forGood(was);
        }
        return Failed.forGood(response.statusReason() + (said.isEmpty() ? "" : "; " + said));
    }

    /// What the service says is wrong; empty when it says nothing.
    private static String said(JsonNode answer) {
        String said = Stream.of("code", "message")
                .map(name -> answer.path(name).asString(""))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(": "));
        return PlainText.of(said, LONGEST_REASON);
    }
}
