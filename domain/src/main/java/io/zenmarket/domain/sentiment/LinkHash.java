package io.zenmarket.domain.sentiment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// SHA-256 over all that a session's numbers are made of: a line of text per link, numbers in their shortest
/// form that reads back as the same number.
final class LinkHash {

    private LinkHash() {}

    static String of(List<ScoredLink> links) {
        MessageDigest digest = sha256();
        links.forEach(link -> digest.update(text(link).getBytes(UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String text(ScoredLink link) {
        Sentiment sentiment = link.sentiment();
        return Stream.of(
                        link.contentHash(),
                        link.clusterHash(),
                        link.availableAt(),
                        link.relevance(),
                        link.novelty(),
                        sentiment.negative(),
                        sentiment.neutral(),
                        sentiment.positive(),
                        link.inSample())
                .map(String::valueOf)
                .collect(Collectors.joining(" ", "", "\n"));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: expected in every JDK, was missing", e);
        }
    }
}
