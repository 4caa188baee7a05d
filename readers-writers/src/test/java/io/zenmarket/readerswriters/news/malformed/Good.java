package io.zenmarket.readerswriters.news.malformed;

import io.zenmarket.readerswriters.news.gdelt.Gkg;
import java.util.Set;

/// Sound documents of three stories, of which the middle one can be anything.
final class Good {

    static final String FIRST = "Acme rises";
    static final String MIDDLE = "Globex falls";
    static final String LAST = "Initech holds";
    static final Set<String> OUTER = Set.of(FIRST, LAST);

    private static final String TIME = "2024-01-31T15:30:00Z";

    private Good() {}

    static String item(String title, String date) {
        return "<item><title>" + title + "</title><link>https://wire.example/1</link><pubDate>" + date
                + "</pubDate></item>\n";
    }

    static String feedOf(String items) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>Wire</title>"
                + "<link>https://wire.example/</link><description>d</description>\n" + items + "</channel></rss>";
    }

    static String feed(String middle) {
        return feedOf(item(FIRST, TIME) + middle + item(LAST, TIME));
    }

    static String atom() {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Wire</title><id>urn:x</id>" + entry(FIRST)
                + entry(MIDDLE) + entry(LAST) + "</feed>";
    }

    private static String entry(String title) {
        return "<entry><title>" + title + "</title><id>urn:" + title.length() + "</id><updated>" + TIME
                + "</updated></entry>";
    }

    static String article(String title, String date) {
        return "{\"source\":{\"id\":null,\"name\":\"Wire\"},\"title\":" + title
                + ",\"url\":\"https://wire.example/1\",\"publishedAt\":" + date + "}";
    }

    static String answerOf(String articles) {
        return "{\"status\":\"ok\",\"totalResults\":3,\"articles\":[" + articles + "]}";
    }

    static String answer(String middle) {
        return answerOf(
                article(quoted(FIRST), quoted(TIME)) + "," + middle + "," + article(quoted(LAST), quoted(TIME)));
    }

    static String line(String title, String date) {
        return "{\"title\":" + title + ",\"published\":" + date + ",\"source\":{\"name\":\"Wire\"}}";
    }

    static String lines(String middle) {
        return line(quoted(FIRST), quoted(TIME)) + "\n" + middle + "\n" + line(quoted(LAST), quoted(TIME)) + "\n";
    }

    static String row(String title, String date) {
        return date + "," + title + ",https://wire.example/1";
    }

    static String table(String middle) {
        return "published,title,url\n" + row(FIRST, TIME) + "\n" + middle + "\n" + row(LAST, TIME) + "\n";
    }

    static String graph(String middle) {
        return Gkg.row(FIRST) + "\n" + middle + "\n" + Gkg.row(LAST) + "\n";
    }

    static String quoted(String text) {
        return "\"" + text + "\"";
    }

    /// Sound documents as a whole.
    static String feed() {
        return feed(item(MIDDLE, TIME));
    }

    static String answer() {
        return answer(article(quoted(MIDDLE), quoted(TIME)));
    }

    static String lines() {
        return lines(line(quoted(MIDDLE), quoted(TIME)));
    }

    static String table() {
        return table(row(MIDDLE, TIME));
    }

    static String graph() {
        return graph(Gkg.row(MIDDLE));
    }

    static String time() {
        return TIME;
    }
}
