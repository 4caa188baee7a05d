package io.zenmarket.readerswriters.news.malformed;

import static io.zenmarket.readerswriters.news.malformed.Good.row;
import static io.zenmarket.readerswriters.news.malformed.Good.table;

import io.zenmarket.readerswriters.news.gdelt.Gkg;
import io.zenmarket.readerswriters.news.malformed.Malformed.Expected;
import io.zenmarket.readerswriters.news.malformed.Malformed.Medium;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Tables of stories and of the Global Knowledge Graph that attack, lie, or are none.
final class MalformedTables {

    private static final long SEED = 20_240_301;
    private static final int GRAPH_COLUMNS = 27;

    private MalformedTables() {}

    static Stream<Malformed> all() {
        return Stream.of(
                        rows(),
                        files(),
                        graphs(),
                        packed(),
                        Mutations.cut(Medium.TABLE, "table", Bytes.utf8(table())),
                        Mutations.damaged(Medium.TABLE, "table", Bytes.utf8(table()), SEED, 40),
                        Mutations.cut(Medium.GRAPH, "graph", Bytes.utf8(Good.graph())),
                        Mutations.damaged(Medium.GRAPH, "graph", Bytes.utf8(Good.graph()), SEED + 1, 40))
                .flatMap(malformed -> malformed);
    }

    private static Stream<Malformed> rows() {
        Stream<Malformed> counts = Stream.of(
                        "x", "x,y", "2024-01-31,x,y,z", ",", ",,", ",,,,,,,,", "\"", "\"x,y,z", "2024-01-31,\"x\"y,z")
                .map(row -> Malformed.of(Medium.TABLE, "row " + row, table(row), Expected.middleRefused()));
        Stream<Malformed> dates = Stream.concat(Stream.of(""), Absurd.DATES.stream())
                .map(date -> Malformed.of(
                        Medium.TABLE, "date " + Absurd.shown(date), table(row("x", date)), Expected.middleRefused()));
        Stream<Malformed> controls = Absurd.controls().stream()
                .map(c -> Malformed.of(
                        Medium.TABLE,
                        "control character " + (int) c,
                        table(row("x" + c + "y", Good.time())),
                        Expected.middleRead()));
        Stream<Malformed> titles = Stream.of(
                        "", " ", "<b></b>", "\"\"", "...", "x".repeat(2_000), "x".repeat(10_000_000))
                .map(title -> Malformed.of(
                        Medium.TABLE,
                        "title of " + title.length() + " " + Absurd.shown(title),
                        table(row(title, Good.time())),
                        Expected.middleRefused()));
        Malformed latin = Malformed.of(
                Medium.TABLE,
                "a row in Latin-1",
                table(row("Caf\u00e9", Good.time())).getBytes(StandardCharsets.ISO_8859_1),
                Expected.middleRefused());
        return Stream.of(counts, dates, controls, titles, Stream.of(latin)).flatMap(each -> each);
    }

    private static Stream<Malformed> files() {
        String good = table();
        Stream<Malformed> refused = Stream.of(
                        "",
                        "\n\n",
                        "x",
                        "title\nx\n",
                        "date;headlin\n1;2\n",
                        "<html>\n<body>\n",
                        "%PDF-1.7\n1 0 obj\n",
                        "\0\0\0\0",
                        "title,title\nx,y\n",
                        "\"published,title\nx,y\n",
                        ",".repeat(60_000),
                        "x".repeat(2_000_000))
                .map(text -> Malformed.of(Medium.TABLE, "file " + Absurd.shown(text), text, Expected.oneRefusal()));
        return Stream.concat(
                refused,
                Stream.of(
                        Malformed.of(Medium.TABLE, "a header alone", "published,title,url\n", Expected.clean(0)),
                        Malformed.of(
                                Medium.TABLE, "two headers", table("published,title,url"), Expected.middleRefused()),
                        Malformed.of(
                                Medium.TABLE, "UTF-16", good.getBytes(StandardCharsets.UTF_16), Expected.oneRefusal()),
                        Malformed.of(
                                Medium.TABLE,
                                "UTF-16 without a mark",
                                good.getBytes(StandardCharsets.UTF_16LE),
                                Expected.oneRefusal()),
                        Malformed.of(
                                Medium.TABLE,
                                "the same row, often",
                                table((row("x", Good.time()) + "\n").repeat(600)),
                                new Expected(602, 0, Good.OUTER))));
    }

    private static Stream<Malformed> graphs() {
        String good = Gkg.row("x");
        Stream<Malformed> counts = IntStream.rangeClosed(1, 40)
                .filter(columns -> columns != GRAPH_COLUMNS)
                .mapToObj(columns ->
                        graph(columns + " columns", "x" + "\tx".repeat(columns - 1), Expected.middleRefused()));
        Stream<Malformed> dates = Stream.concat(
                        Stream.of("", "20240131", "20241301000000", "00000000000000"), Absurd.DATES.stream())
                .map(date -> graph(
                        "date " + Absurd.shown(date),
                        good.replace("\t20240131153000\t", "\t" + date + "\t"),
                        Expected.middleRefused()));
        Stream<Malformed> titles = Stream.of(
                        "", " ", "&nbsp;", "!", "<b></b>", "</PAGE_TITLE>", "x".repeat(3_000), "x".repeat(10_000_000))
                .map(title -> graph(
                        "title of " + title.length() + " " + Absurd.shown(title),
                        Gkg.row(title),
                        Expected.middleRefused()));
        Stream<Malformed> controls = Absurd.controls().stream()
                .map(c -> graph("control character " + (int) c, Gkg.row("x" + c + "y"), Expected.middleRead()));
        Stream<Malformed> others = Stream.of(
                graph("no extras", good.replaceFirst("<PAGE_LINKS>.*$", ""), Expected.middleRefused()),
                graph("a title without end", good.replace("</PAGE_TITLE>", ""), Expected.middleRefused()),
                graph("a tone of text", good.replace("-1.5,2", "tone,NaN"), Expected.middleRead()),
                graph(
                        "an address of nothing",
                        good.replace("https://wire.example/a", "file:///x"),
                        Expected.middleRead()),
                graph("a language of nothing", Gkg.row("x", "srclc:;;;"), Expected.middleRead()),
                graph("blanks for tabs", good.replace('\t', ' '), Expected.middleRefused()),
                graph("quotes", Gkg.row("\"x\" \"y"), Expected.middleRead()),
                graph("two million tabs", "x" + "\t".repeat(2_000_000), Expected.middleRefused()),
                graph("tabs alone", "\t".repeat(26), new Expected(2, 0, Good.OUTER)),
                Malformed.of(
                        Medium.GRAPH,
                        "a row of bytes that are no UTF-8",
                        Good.graph(Gkg.row("Caf\u00e9 \u00ff\u00fe\u00c0\u0080"))
                                .getBytes(StandardCharsets.ISO_8859_1),
                        Expected.middleRead()));
        return Stream.of(counts, dates, titles, controls, others).flatMap(each -> each);
    }

    private static Malformed graph(String name, String middle, Expected expected) {
        return Malformed.of(Medium.GRAPH, name, Good.graph(middle), expected);
    }

    private static Stream<Malformed> packed() {
        byte[] table = Bytes.utf8(table());
        byte[] gzip = Bytes.gzip(table);
        byte[] graph = Bytes.zip("20240131153000.gkg.csv", Bytes.utf8(Good.graph()));
        Stream<Malformed> slips = Stream.of(
                        "../../../../evil.csv",
                        "/tmp/evil.csv",
                        "C:\\evil.csv",
                        "a/./../b.csv",
                        "x".repeat(60_000) + ".csv",
                        "a\0b.csv")
                .map(name -> Malformed.of(
                        Medium.TABLE_ARCHIVE,
                        "entry " + Absurd.shown(name),
                        Bytes.zip(name, table),
                        Expected.middleRead()));
        Stream<Malformed> others = Stream.of(
                Malformed.of(
                        Medium.TABLE_ARCHIVE,
                        "hidden entry",
                        Bytes.zip("..\\..\\evil.csv", table),
                        Expected.oneRefusal()),
                Malformed.of(Medium.TABLE_ARCHIVE, "nothing", new byte[0], Expected.oneRefusal()),
                Malformed.of(Medium.TABLE_ARCHIVE, "a page", Bytes.utf8("<html>"), Expected.oneRefusal()),
                Malformed.of(Medium.TABLE_ARCHIVE, "no table", Bytes.zip("a.exe", table), Expected.oneRefusal()),
                Malformed.of(Medium.TABLE_ARCHIVE, "a folder", Bytes.zip("a.csv/", new byte[0]), Expected.oneRefusal()),
                Malformed.of(
                        Medium.TABLE_ARCHIVE,
                        "an archive",
                        Bytes.zip("a.zip", Bytes.zip("a.csv", table)),
                        Expected.oneRefusal()),
                Malformed.of(Medium.PACKED_TABLE, "nothing", new byte[0], Expected.oneRefusal()),
                Malformed.of(Medium.PACKED_TABLE, "told gzip, is plain", table, Expected.oneRefusal()),
                Malformed.of(Medium.PACKED_TABLE, "a gzip bomb", Bytes.bomb(40), Expected.either()),
                Malformed.of(Medium.PACKED_TABLE, "gzip twice", Bytes.gzip(gzip), Expected.oneRefusal()),
                Malformed.of(
                        Medium.GRAPH_ARCHIVE,
                        "a line of 40 MB",
                        Bytes.zip("a.csv", new byte[40_000_000]),
                        new Expected(1, 1, Set.of())));
        return Stream.of(
                        slips,
                        others,
                        Mutations.cut(Medium.PACKED_TABLE, "gzip", gzip),
                        Mutations.cut(Medium.GRAPH_ARCHIVE, "zip", graph),
                        Mutations.damaged(Medium.PACKED_TABLE, "gzip", gzip, SEED + 2, 30),
                        Mutations.damaged(Medium.GRAPH_ARCHIVE, "zip", graph, SEED + 3, 30))
                .flatMap(each -> each);
    }
}
