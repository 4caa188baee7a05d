package io.zenmarket.readerswriters.news.rss;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import io.zenmarket.readerswriters.http.Answer;
import io.zenmarket.readerswriters.http.Answer.Delivered;
import io.zenmarket.readerswriters.http.Answer.Failed;
import io.zenmarket.readerswriters.http.Answer.NotThere;
import io.zenmarket.readerswriters.http.Answer.TryAgain;
import io.zenmarket.readerswriters.http.HttpGet;
import io.zenmarket.readerswriters.http.HttpSettings;
import io.zenmarket.readerswriters.http.Patience;
import io.zenmarket.readerswriters.http.Timing;
import io.zenmarket.readerswriters.news.rss.FeedMemory.Validators;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;

/// Fetches feeds, each host with a patience of its own. Redirects are followed, for feeds move; never from https to
/// http. Thread-safe.
final class FeedClient {

    private static final Set<Integer> GONE = Set.of(404, 410);

    private final HttpSettings settings;
    private final FeedMemory memory;
    private final Timing timing;
    private final DoubleSupplier jitter;
    private final HttpGet http;
    private final Map<String, Patience> hosts = new ConcurrentHashMap<>();

    FeedClient(HttpSettings settings, FeedMemory memory, Timing timing, DoubleSupplier jitter) {
        this.settings = settings;
        this.memory = memory;
        this.timing = timing;
        this.jitter = jitter;
        http = new HttpGet(settings, timing, true);
    }

    /// A feed as it was fetched.
    ///
    /// @param feed empty when it is unchanged since it was last read
    /// @param validators what it says of its state; empty when nothing
    /// @param at when it was fetched
    record Fetched(SyndFeed feed, Optional<Validators> validators, Instant at) {}

    Answer<Fetched> fetch(Subscription subscription) {
        URI address = subscription.address();
        String where = subscription.where();
        Optional<Validators> known = memory.recall(address.toString());
        Patience patience =
                hosts.computeIfAbsent(address.getAuthority(), host -> new Patience(settings, timing, jitter));
        return patience.ask(
                where, () -> http.get(address, where, headers(known), response -> answer(response, known.isPresent())));
    }

    /// Remembers what a feed said of its state.
    void remember(Subscription subscription, Validators validators) {
        memory.remember(subscription.address().toString(), validators);
    }

    private static Map<String, String> headers(Optional<Validators> known) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", "application/rss+xml, application/atom+xml, application/xml;q=0.9, text/xml;q=0.8");
        known.map(Validators::etag)
                .filter(etag -> !etag.isEmpty())
                .ifPresent(etag -> headers.put("If-None-Match", etag));
        known.map(Validators::lastModified)
                .filter(date -> !date.isEmpty())
                .ifPresent(date -> headers.put("If-Modified-Since", date));
        return headers;
    }

    private Answer<Fetched> answer(HttpGet.Response response, boolean known) {
        if (response.status() == 304 && known) {
            return new Delivered<>(new Fetched(new SyndFeedImpl(), Optional.empty(), timing.now()));
        }
        if (response.status() != 200) {
            return GONE.contains(response.status())
                    ? new NotThere<>(response.statusReason())
                    : Failed.forGood(response.statusReason());
        }
        String contentType = response.headers().firstValue("Content-Type").orElse("");
        return switch (FeedParser.parse(response.body(), contentType)) {
            case Delivered<SyndFeed>(SyndFeed feed) ->
                new Delivered<>(new Fetched(feed, validators(response.headers()), timing.now()));
            case NotThere<SyndFeed>(String reason) -> new NotThere<>(reason);
            case TryAgain<SyndFeed>(String reason, var notBefore) -> new TryAgain<>(reason, notBefore);
            case Failed<SyndFeed>(String reason, boolean passing) -> new Failed<>(reason, passing);
        };
    }

    private static Optional<Validators> validators(HttpHeaders headers) {
        Validators validators = new Validators(
                headers.firstValue("ETag").orElse(""),
                headers.firstValue("Last-Modified").orElse(""));
        return Optional.of(validators).filter(said -> !said.equals(new Validators("", "")));
    }
}
