package io.zenmarket.readerswriters.news.malformed;

import io.zenmarket.readerswriters.news.malformed.Malformed.Expected;
import io.zenmarket.readerswriters.news.malformed.Malformed.Medium;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Sound documents, cut or damaged; a seed gives the same ones each time.
final class Mutations {

    private static final int STEP = 10;

    private Mutations() {}

    /// The document, ended behind every tenth byte.
    static Stream<Malformed> cut(Medium medium, String name, byte[] good) {
        return IntStream.iterate(0, end -> end < good.length, end -> end + STEP)
                .mapToObj(end -> Malformed.of(
                        medium,
                        name + " cut behind " + end + " bytes",
                        Arrays.copyOf(good, end),
                        expectedOfCut(medium, good, end)));
    }

    private static Expected expectedOfCut(Medium medium, byte[] good, int end) {
        byte[] kept = Arrays.copyOf(good, end);
        return switch (medium) {
            case FEED, SERVICE -> Expected.oneRefusal();
            case LINES, GRAPH -> end == 0 && medium == Medium.GRAPH ? Expected.clean(0) : ofCutLines(good, kept);
            case TABLE -> intact(medium, good, kept);
            case PACKED_TABLE, TABLE_ARCHIVE, GRAPH_ARCHIVE -> new Expected(Expected.ANY, 1, Set.of());
        };
    }

    /// What is no line of the document is refused, and the rest comes through.
    private static Expected ofCutLines(byte[] good, byte[] kept) {
        List<String> sound = lines(good);
        List<String> found = lines(kept);
        int refused = found.isEmpty() || !sound.contains(found.getLast()) ? 1 : 0;
        return new Expected(Math.max(1, found.size()), refused, titles(sound, found));
    }

    /// Damaged documents.
    static Stream<Malformed> damaged(Medium medium, String name, byte[] good, long seed, int count) {
        Random random = new Random(seed);
        return IntStream.range(0, count).mapToObj(i -> {
            byte[] bytes = good;
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                bytes = damaged(bytes, random);
            }
            return Malformed.of(medium, name + " damaged, number " + i, bytes, intact(medium, good, bytes));
        });
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(20));
        byte[] piece = Arrays.copyOfRange(bytes, from, to);
        return switch (random.nextInt(6)) {
            case 0 -> Bytes.with(bytes, from, random.nextInt(256));
            case 1 -> joined(bytes, from, new byte[0], to);
            case 2 -> joined(bytes, from, piece, from);
            case 3 -> joined(bytes, from, random(random), from);
            case 4 -> joined(bytes, from, new byte[piece.length], to);
            default -> joined(bytes, from, "<>\"',\t\n{}[]&;\\".getBytes(StandardCharsets.US_ASCII), from);
        };
    }

    private static byte[] random(Random random) {
        byte[] bytes = new byte[1 + random.nextInt(8)];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] joined(byte[] bytes, int end, byte[] between, int goesOn) {
        byte[] joined = Arrays.copyOf(bytes, end + between.length + bytes.length - goesOn);
        System.arraycopy(between, 0, joined, end, between.length);
        System.arraycopy(bytes, goesOn, joined, end + between.length, bytes.length - goesOn);
        return joined.length == 0 ? bytes : joined;
    }

    /// Where lines are records, those that are as they were come through; in files that begin with a line of
    /// their own or are told by it, that one must be as it was.
    private static Expected intact(Medium medium, byte[] good, byte[] bytes) {
        if (medium != Medium.TABLE && medium != Medium.LINES && medium != Medium.GRAPH) {
            return Expected.either();
        }
        List<String> sound = lines(good);
        List<String> found = lines(bytes);
        boolean readable =
                medium == Medium.GRAPH || (!found.isEmpty() && found.getFirst().equals(sound.getFirst()));
        return new Expected(Expected.ANY, Expected.ANY, readable ? titles(sound, found) : Set.of());
    }

    private static Set<String> titles(List<String> sound, List<String> found) {
        return found.stream()
                .filter(sound::contains)
                .flatMap(line -> Stream.of(Good.FIRST, Good.MIDDLE, Good.LAST).filter(line::contains))
                .collect(Collectors.toSet());
    }

    private static List<String> lines(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        List<String> lines = new ArrayList<>(List.of(text.split("\r\n|\r|\n")));
        lines.removeIf(String::isBlank);
        return lines;
    }
}
