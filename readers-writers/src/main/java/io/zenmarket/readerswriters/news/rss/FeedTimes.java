package io.zenmarket.readerswriters.news.rss;

import com.rometools.rome.feed.synd.SyndEntry;
import io.zenmarket.domain.ingest.BadRecordException;
import io.zenmarket.readerswriters.news.StoryTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.filter.Filters;

/// When entries were published. The feed library reads dates loosely: one without a zone is none, one without a time is
/// midnight, and a fraction of six digits makes it minutes later. So each entry's date is read here, and goes through
/// that library as an element of our own.
final class FeedTimes {

    /// Published counts before updated.
    private static final List<String> NAMES =
            List.of("pubDate", "published", "issued", "date", "created", "updated", "modified");

    private static final Set<String> ENTRIES = Set.of("item", "entry");
    private static final Namespace OWN = Namespace.getNamespace("own", "urn:zenmarket:published");
    private static final String DATE_ONLY = "date";
    private static final String INSTANT = "instant";

    private FeedTimes() {}

    /// Notes each entry's time in the document.
    static void mark(Document document) {
        List<Element> entries = new ArrayList<>();
        for (Element element : document.getRootElement().getDescendants(Filters.element())) {
            if (ENTRIES.contains(element.getName())) {
                entries.add(element);
            }
        }
        for (Element entry : entries) {
            entry.removeChildren(INSTANT, OWN);
            entry.removeChildren(DATE_ONLY, OWN);
            time(entry).ifPresent(time -> entry.addContent(element(time)));
        }
    }

    private static Element element(StoryTime time) {
        return new Element(time.dateOnly() ? DATE_ONLY : INSTANT, OWN)
                .setText(time.at().toString());
    }

    /// None when the entry has no date, or none that can be read.
    private static Optional<StoryTime> time(Element entry) {
        return NAMES.stream()
                .flatMap(name -> entry.getChildren().stream()
                        .filter(child -> child.getName().equals(name))
                        .limit(1))
                .flatMap(child -> parsed(child.getText()).stream())
                .findFirst();
    }

    private static Optional<StoryTime> parsed(String text) {
        try {
            return Optional.of(StoryTime.parse(text, ZoneOffset.UTC));
        } catch (BadRecordException unreadable) {
            return Optional.empty();
        }
    }

    /// The time that was noted, if there was any.
    static Optional<StoryTime> of(SyndEntry entry) {
        return entry.getForeignMarkup().stream()
                .filter(element -> element.getNamespace().equals(OWN))
                .map(element -> new StoryTime(
                        Instant.parse(element.getText()), element.getName().equals(DATE_ONLY)))
                .findFirst();
    }
}
