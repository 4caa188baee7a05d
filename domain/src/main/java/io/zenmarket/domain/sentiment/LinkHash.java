package io.zenmarket.domain.sentiment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// SHA-256 over all that a session's numbers are made of.
final class LinkHash {

    private LinkHash() {}

    static String of(List<ScoredLink> links) {
        MessageDigest digest = sha256();
        links.forEach(link -> feed(digest, link));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void feed(MessageDigest digest, ScoredLink link) {
        text(digest, link.contentHash());
        text(digest, link.clusterHash());
        text(digest, link.availableAt().toString());
        Sentiment sentiment = link.sentiment();
        digest.update(ByteBuffer.allocate(5 * Double.BYTES + 1)
                .putDouble(link.relevance())
                .putDouble(link.novelty())
                .putDouble(sentiment.negative())
                .putDouble(sentiment.neutral())
                .putDouble(sentiment.positive())
                .put((byte) (link.inSample() ? 1 : 0))
                .array());
    }

    private static void text(MessageDigest digest, String text) {
        digest.update(text.getBytes(UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: expected in every JDK, was missing", e);
        }
    }
}
