package io.zenmarket.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The files of a lake, by their path in it, each with the hash of its bytes.
///
/// @param hashes SHA-256 per path
record LakeFiles(SortedMap<String, String> hashes) {

    /// Objects on their way, which have no key yet. What a killed process leaves there is no part of the
    /// lake, and is removed after a day.
    private static final String ON_THEIR_WAY = ".tmp/";

    /// All objects there are now. What vanishes while it is looked at is not among them.
    static LakeFiles of(Path dataDirectory) {
        Path lake = dataDirectory.resolve("lake");
        SortedMap<String, String> hashes = new TreeMap<>();
        if (!Files.isDirectory(lake)) {
            return new LakeFiles(hashes);
        }
        try (Stream<Path> paths = Files.walk(lake)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                hash(file).ifPresent(hash -> hashes.put(lake.relativize(file).toString(), hash));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hashes.keySet().removeIf(path -> path.startsWith(ON_THEIR_WAY));
        return new LakeFiles(hashes);
    }

    private static Optional<String> hash(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Optional.of(HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file))));
        } catch (NoSuchFileException goneMeanwhile) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Those whose path begins with a prefix.
    LakeFiles under(String prefix) {
        return new LakeFiles(hashes.subMap(prefix, prefix + '\uffff'));
    }

    /// Those that readers of the lake look at: neither kept under their hashes nor on their way, nor what
    /// processes tell each other.
    LakeFiles visible() {
        SortedMap<String, String> visible = new TreeMap<>(hashes);
        visible.keySet()
                .removeIf(
                        path -> Stream.of("history/", "staging/", "manifests/").anyMatch(path::startsWith));
        return new LakeFiles(visible);
    }

    int count() {
        return hashes.size();
    }

    /// In what `other` differs, a line each.
    List<String> differences(LakeFiles other) {
        TreeSet<String> paths = new TreeSet<>(hashes.keySet());
        paths.addAll(other.hashes.keySet());
        List<String> lines = new ArrayList<>();
        for (String path : paths) {
            String mine = hashes.getOrDefault(path, "no file");
            String theirs = other.hashes.getOrDefault(path, "no file");
            if (!mine.equals(theirs)) {
                lines.add(path + ": expected " + mine + ", was " + theirs);
            }
        }
        return lines;
    }

    /// Which of these files are not, byte for byte, among `all`.
    List<String> notAmong(LakeFiles all) {
        return hashes.entrySet().stream()
                .filter(file -> !file.getValue().equals(all.hashes.get(file.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
