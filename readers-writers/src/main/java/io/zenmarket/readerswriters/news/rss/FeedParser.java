package io.zenmarket.readerswriters.news.rss;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.zenmarket.readerswriters.http.Answer;
import io.zenmarket.readerswriters.http.Answer.Delivered;
import io.zenmarket.readerswriters.http.Answer.Failed;
import io.zenmarket.readerswriters.http.Answer.TryAgain;
import io.zenmarket.readerswriters.news.PlainText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.jdom2.Document;
import org.jdom2.JDOMException;

/// Bytes to feed. What is no XML (cut short, a web page) may be whole next time; XML of another kind will not, and
/// neither will what makes the feed library stumble: no fault of a feed is one of the run. Thread-safe.
final class FeedParser {

    private static final int EXCERPT = 60;
    private static final int LONGEST_REASON = 200;
    private static final String EXPECTED = "answer, expected RSS or Atom, was ";

    private FeedParser() {}

    static Answer<SyndFeed> parse(byte[] body, String contentType) {
        try {
            Document document = FeedDocument.of(body, contentType);
            FeedTimes.mark(document);
            return new Delivered<>(new SyndFeedInput(false, Locale.US).build(document));
        } catch (JDOMException e) {
            return unreadable(e, body);
        } catch (IOException | FeedException | RuntimeException e) {
            return Failed.forGood(EXPECTED + excerpt(body) + " (" + told(e) + ")");
        }
    }

    private static Answer<SyndFeed> unreadable(JDOMException fault, byte[] body) {
        if (FeedDocument.isDoctype(fault)) {
            return Failed.forGood(EXPECTED + "a document with a DOCTYPE, which is refused: " + excerpt(body));
        }
        return fault.getCause() instanceof FeedLimits.TooMuchException refused
                ? Failed.forGood(refused.reason())
                : new TryAgain<>(EXPECTED + excerpt(body) + " (" + told(fault) + ")", Duration.ZERO);
    }

    private static String told(Exception fault) {
        return PlainText.of(String.valueOf(fault.getMessage()), LONGEST_REASON);
    }

    private static String excerpt(byte[] body) {
        String text = new String(body, 0, Math.min(body.length, EXCERPT), StandardCharsets.UTF_8);
        String end = body.length > EXCERPT ? "…" : "";
        return body.length + " bytes: " + text.replaceAll("\\s+", " ").strip() + end;
    }
}
