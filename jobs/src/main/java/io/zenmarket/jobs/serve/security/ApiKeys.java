package io.zenmarket.jobs.serve.security;

import io.zenmarket.jobs.serve.recent.Recent;
import io.zenmarket.readerswriters.postgres.ApiKeyPostgresTable;
import io.zenmarket.readerswriters.postgres.StoredKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes, checks, replaces and refuses keys. The text of a key is given once, to whom asked; only its hash
/// is kept. What another process does to a key is known within a second.
public final class ApiKeys {

    /// The user of the key that the first start prints.
    public static final String FIRST_USER = "operator";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,63}");

    private static final Duration AGE = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private final ApiKeyPostgresTable table;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Recent<String, Optional<StoredKey>> recent;

    public ApiKeys(ApiKeyPostgresTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
        this.recent = new Recent<>(table::find, AGE, MOST, System::nanoTime);
    }

    /// Makes a key for a new user.
    ///
    /// @return its text
    /// @throws IllegalArgumentException when the name is malformed, or is or was somebody's
    public String create(String name, StoredKey.Role role) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "key: expected a name of up to 64 letters, digits, '.', '_', '@' and '-',"
                            + " the first a letter or digit, was " + name);
        }
        KeyText text = KeyText.random(random);
        StoredKey.Times times = new StoredKey.Times(clock.instant(), Optional.empty(), Optional.empty());
        table.create(new StoredKey(text.id(), name, role, text.sha256(), times));
        return text.toString();
    }

    /// Makes the first key, for an operator, unless there ever was one.
    ///
    /// @return its text
    Optional<String> first() {
        return table.all().isEmpty() ? Optional.of(create(FIRST_USER, StoredKey.Role.OPERATOR)) : Optional.empty();
    }

    /// Replaces the secret of a user's key; the old one is refused at once, and so are sessions it has
    /// opened.
    ///
    /// @return the new text
    public String rotate(String name) {
        StoredKey key = good(name);
        KeyText text = KeyText.withId(key.id(), random);
        if (!table.rotate(name, text.sha256(), clock.instant())) {
            throw noSuch(name);
        }
        recent.forget();
        return text.toString();
    }

    /// Refuses a user's key from now on.
    public void revoke(String name) {
        if (!table.revoke(name, clock.instant())) {
            throw noSuch(name);
        }
        recent.forget();
    }

    /// All keys there are and were.
    public List<StoredKey> all() {
        return table.all();
    }

    /// The good key of a text.
    Optional<StoredKey> authenticate(String text) {
        return KeyText.parse(text)
                .flatMap(sent -> recent.get(sent.id()).filter(key -> sent.hasSha256(key.secretSha256())))
                .filter(StoredKey::isGood);
    }

    /// Whether a text names a key that was good when it was last looked up.
    boolean isKnown(String text) {
        return KeyText.parse(text)
                .flatMap(sent -> recent.last(sent.id()))
                .flatMap(found -> found)
                .filter(StoredKey::isGood)
                .isPresent();
    }

    /// The good key that a session was opened with.
    ///
    /// @param secretSha256 of the secret it had then
    Optional<StoredKey> ofSession(String id, String secretSha256) {
        return recent.get(id)
                .filter(key -> key.secretSha256().equals(secretSha256))
                .filter(StoredKey::isGood);
    }

    private StoredKey good(String name) {
        return table.named(name).filter(StoredKey::isGood).orElseThrow(() -> noSuch(name));
    }

    private static IllegalArgumentException noSuch(String name) {
        return new IllegalArgumentException(
                "key " + name + ": expected one of 'zenmarket keys list' that is not revoked, was none");
    }
}
