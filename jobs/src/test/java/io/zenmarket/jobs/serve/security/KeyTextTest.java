package io.zenmarket.jobs.serve.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class KeyTextTest {

    private static final String SECRET = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @Test
    void isReadAsItIsWritten() {
        KeyText key = KeyText.random(new SecureRandom());

        assertThat(KeyText.parse(key.toString())).contains(key);
        assertThat(key.toString()).matches("zmk_[0-9a-f]{12}_[A-Za-z0-9_-]{43}");
    }

    @Test
    void isNothingElse() {
        assertThat(KeyText.parse("")).isEmpty();
        assertThat(KeyText.parse("zmk_0123456789ab_" + SECRET + "A")).isEmpty();
        assertThat(KeyText.parse("zmk_0123456789AB_" + SECRET)).isEmpty();
        assertThat(KeyText.parse("zmk_0123456789ab_" + SECRET + "\n")).isEmpty();
    }

    @Test
    void isStoredAsTheHashOfItsSecret() {
        KeyText key = new KeyText("0123456789ab", SECRET);

        // printf 'A%.0s' {1..43} | sha256sum
        assertThat(key.sha256()).isEqualTo("0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a");
        assertThat(key.hasSha256(key.sha256())).isTrue();
        assertThat(new KeyText("0123456789ab", SECRET.replaceFirst("A", "B")).hasSha256(key.sha256()))
                .isFalse();
    }
}
