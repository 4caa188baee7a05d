package io.zenmarket.jobs.serve.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A key as its user has it: `zmk_`, its public part, `_` and 256 random bits.
///
/// @param id the public part, 12 hexadecimal digits
/// @param secret the bits in base 64
record KeyText(String id, String secret) {

    private static final Pattern FORM = Pattern.compile("zmk_([0-9a-f]{12})_([A-Za-z0-9_-]{43})");
    private static final int ID_BYTES = 6;
    private static final int SECRET_BYTES = 32;

    /// A new key.
    static KeyText random(SecureRandom random) {
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        return withId(HexFormat.of().formatHex(id), random);
    }

    /// A new secret for a key.
    static KeyText withId(String id, SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new KeyText(id, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /// What a client sent; nothing when it is no key.
    static Optional<KeyText> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new KeyText(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /// What is stored of the secret. It is as random as a hash, so that a slow hash would protect it no better.
    String sha256() {
        return HexFormat.of().formatHex(digest());
    }

    /// Whether a stored hash is that of the secret; takes as long for any that is not.
    boolean hasSha256(String stored) {
        return MessageDigest.isEqual(digest(), HexFormat.of().parseHex(stored));
    }

    private byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: expected in every JDK, was missing", e);
        }
    }

    @Override
    public String toString() {
        return "zmk_" + id + "_" + secret;
    }
}
