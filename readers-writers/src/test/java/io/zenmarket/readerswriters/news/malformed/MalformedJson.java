package io.zenmarket.readerswriters.news.malformed;

import static io.zenmarket.readerswriters.news.malformed.Good.article;
import static io.zenmarket.readerswriters.news.malformed.Good.line;
import static io.zenmarket.readerswriters.news.malformed.Good.quoted;

import io.zenmarket.readerswriters.news.malformed.Malformed.Expected;
import io.zenmarket.readerswriters.news.malformed.Malformed.Medium;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/// Answers of a service and files of JSON lines that attack, lie, or are none.
final class MalformedJson {

    private static final long SEED = 20_240_201;
    private static final String DEEP = "[".repeat(100_000) + "]".repeat(100_000);
    private static final String DEEP_OBJECT = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);

    /// Values of a wrong type, for a field that is a text.
    private static final Map<String, String> WRONG =
            Map.of("a list", "[\"x\"]", "an object", "{\"x\":1}", "true", "true", "a deep list", "[[[[[[1]]]]]]");

    private MalformedJson() {}

    static Stream<Malformed> all() {
        return Stream.of(
                        answers(),
                        articles(),
                        packed(),
                        lines(),
                        files(),
                        Mutations.cut(Medium.SERVICE, "answer", Bytes.utf8(Good.answer())),
                        Mutations.damaged(Medium.SERVICE, "answer", Bytes.utf8(Good.answer()), SEED, 40),
                        Mutations.cut(Medium.LINES, "lines", Bytes.utf8(Good.lines())),
                        Mutations.damaged(Medium.LINES, "lines", Bytes.utf8(Good.lines()), SEED + 1, 40))
                .flatMap(malformed -> malformed);
    }

    private static Stream<Malformed> answers() {
        String good = Good.answer();
        return Map.ofEntries(
                        Map.entry("nothing", ""),
                        Map.entry("blanks", " \n "),
                        Map.entry("a page", "<html><body>Sorry</body></html>"),
                        Map.entry("null", "null"),
                        Map.entry("a list", "[]"),
                        Map.entry("a text", "\"ok\""),
                        Map.entry("a number", "1"),
                        Map.entry("no articles", "{\"status\":\"ok\"}"),
                        Map.entry("articles of null", "{\"articles\":null}"),
                        Map.entry("articles that are an object", "{\"articles\":{}}"),
                        Map.entry("an error of status 200", "{\"status\":\"error\",\"code\":\"x\",\"message\":null}"),
                        Map.entry("two answers", good + good),
                        Map.entry("an answer and more", good + "x"),
                        Map.entry("single quotes", good.replace('"', '\'')),
                        Map.entry("a comment", "/* x */" + good),
                        Map.entry("NaN", good.replace("3,", "NaN,")),
                        Map.entry("100,000 lists in each other", Good.answer(DEEP)),
                        Map.entry("100,000 objects in each other", Good.answer(DEEP_OBJECT)),
                        Map.entry("100,000 lists that do not end", "[".repeat(100_000)),
                        Map.entry("a number of 100,000 digits", good.replace("3,", "9".repeat(100_000) + ",")),
                        Map.entry(
                                "more than a million values", good.replace("3,", "[" + "1,".repeat(1_000_000) + "1],")),
                        Map.entry("13 MB of blanks", good + " ".repeat(13_000_000)))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(body -> Malformed.of(Medium.SERVICE, body.getKey(), body.getValue(), Expected.oneRefusal()));
    }

    private static Stream<Malformed> articles() {
        Stream<Malformed> totals = Stream.of("null", "-1", "0", "1e400", "\"x\"", "99999999999999999999", "{}", "[]")
                .map(total -> Malformed.of(
                        Medium.SERVICE,
                        "total " + total,
                        Good.answer().replace("3,", total + ","),
                        Expected.middleRead()));
        Stream<Malformed> values = Stream.of("null", "1", "true", "\"x\"", "[]", "{}", "{\"title\":null,\"url\":null}")
                .map(value ->
                        Malformed.of(Medium.SERVICE, "article " + value, Good.answer(value), Expected.middleRefused()));
        Stream<Malformed> wrong = Stream.of("title", "url", "publishedAt", "description")
                .flatMap(field -> WRONG.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(value -> Malformed.of(
                                Medium.SERVICE,
                                field + " is " + value.getKey(),
                                Good.answer("{\"title\":\"x\",\"publishedAt\":\"2024-01-31\",\"" + field + "\":"
                                        + value.getValue() + "}"),
                                Expected.middleRefused())));
        return Stream.of(totals, values, wrong, texts(Medium.SERVICE)).flatMap(each -> each);
    }

    /// What a title or a date can be, in an article as in a line.
    private static Stream<Malformed> texts(Medium medium) {
        Stream<Malformed> titles = Stream.of(
                        "\"\"", "\" \"", "\"\\u0000\"", "\"<br>\"", "\"?\"", "null", "\"" + "x".repeat(900_000) + "\"")
                .map(title -> of(
                        medium, "title " + Absurd.shown(title), title, quoted(Good.time()), Expected.middleRefused()));
        Stream<Malformed> halves = Stream.of("\"x\\ud800y\"", "\"\\udc00x\"", "\"x\\ufffe\"", "\"x\\u0001\\u001fy\"")
                .map(title -> of(medium, "title " + title, title, quoted(Good.time()), Expected.middleRead()));
        Stream<Malformed> dates = Absurd.DATES.stream()
                .map(date ->
                        of(medium, "date " + Absurd.shown(date), quoted("x"), quoted(date), Expected.middleRefused()));
        return Stream.of(titles, halves, dates).flatMap(each -> each);
    }

    private static Malformed of(Medium medium, String name, String title, String date, Expected expected) {
        String document = medium == Medium.SERVICE ? Good.answer(article(title, date)) : Good.lines(line(title, date));
        return Malformed.of(medium, name, document, expected);
    }

    private static Stream<Malformed> packed() {
        byte[] whole = Bytes.gzip(Bytes.utf8(Good.answer()));
        return Stream.of(
                        Malformed.of(Medium.SERVICE, "a gzip bomb", Bytes.bomb(16), Expected.oneRefusal()),
                        Malformed.of(Medium.SERVICE, "gzip, cut", Arrays.copyOf(whole, 100), Expected.oneRefusal()),
                        Malformed.of(Medium.SERVICE, "told gzip, is plain", Good.answer(), Expected.oneRefusal()))
                .map(malformed -> malformed.with("Content-Encoding", "gzip"));
    }

    private static Stream<Malformed> lines() {
        Stream<Malformed> values = Stream.of(
                        "null",
                        "1",
                        "true",
                        "\"x\"",
                        "[]",
                        "{}",
                        "x",
                        "{",
                        "}",
                        "{]",
                        "{\"title\":\"x\"}",
                        "<html>",
                        "{'a':1}",
                        line("\"x\"", quoted(Good.time())) + "x",
                        DEEP,
                        DEEP_OBJECT,
                        "{\"title\":\"a\tb\"}",
                        "\0\0\0")
                .map(line -> Malformed.of(
                        Medium.LINES, "line " + Absurd.shown(line), Good.lines(line), Expected.middleRefused()));
        Stream<Malformed> wrong = Stream.of("title", "url", "published", "body", "symbols", "language")
                .flatMap(field -> Stream.of("[[1],{}]", "true", "{\"x\":1}")
                        .map(value -> Malformed.of(
                                Medium.LINES,
                                field + " is " + value,
                                Good.lines("{\"title\":\"x\",\"published\":\"2024-01-31\",\"" + field + "\":" + value
                                                + "}")
                                        .replace(
                                                "\"title\":\"x\",\"published\":\"2024-01-31\",\"title\"",
                                                "\"published\":\"2024-01-31\",\"title\"")
                                        .replace("\"published\":\"2024-01-31\",\"published\"", "\"published\""),
                                Expected.middleRefused())));
        Malformed large = Malformed.of(
                Medium.LINES,
                "a title of 10 MB",
                Good.lines(line(quoted("x".repeat(10_000_000)), quoted(Good.time()))),
                Expected.middleRefused());
        Malformed same = Malformed.of(
                Medium.LINES,
                "the same line, often",
                Good.lines((line(quoted("x"), quoted(Good.time())) + "\n").repeat(600)),
                new Expected(602, 0, Good.OUTER));
        return Stream.of(values, wrong, texts(Medium.LINES), Stream.of(large, same))
                .flatMap(each -> each);
    }

    private static Stream<Malformed> files() {
        String good = Good.lines();
        return Stream.of(
                Malformed.of(Medium.LINES, "nothing", "", Expected.oneRefusal()),
                Malformed.of(Medium.LINES, "blank lines", "\n\n \n", Expected.oneRefusal()),
                Malformed.of(Medium.LINES, "a list of all", Good.answerOf("").replace("{", "["), Expected.oneRefusal()),
                Malformed.of(Medium.LINES, "a byte order mark", "\uFEFF" + good, Expected.middleRead()),
                Malformed.of(Medium.LINES, "UTF-16", good.getBytes(StandardCharsets.UTF_16), Expected.oneRefusal()),
                Malformed.of(
                        Medium.LINES,
                        "UTF-16 without a mark",
                        good.getBytes(StandardCharsets.UTF_16BE),
                        Expected.oneRefusal()),
                Malformed.of(
                        Medium.LINES,
                        "Latin-1",
                        Good.lines(line(quoted("Caf\u00e9"), quoted(Good.time())))
                                .getBytes(StandardCharsets.ISO_8859_1),
                        Expected.middleRefused()));
    }
}
