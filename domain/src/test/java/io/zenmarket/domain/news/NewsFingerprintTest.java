package io.zenmarket.domain.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.domain.ingest.BadRecordException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsFingerprintTest {

    /// `printf 'apple beats estimates\n' | sha256sum` of GNU coreutils 9.
    private static final String APPLE_BEATS = "7a8fdee754732fe1f54bd1dabc1745191efeeb047284c25dfd085bb977da057f";

    /// `printf 'apple beats estimates\nshares rise 5' | sha256sum`.
    private static final String WITH_BODY = "c27f6840a3f0155cfad3bed822609d011efc8ff2242ce94da60e1b293c5fb358";

    @ParameterizedTest
    @CsvSource({
        "Apple beats estimates, ''",
        "'  APPLE: beats \"estimates\"!', ''",
        "Apple beats estimates - Reuters, Some Feed",
        "Apple beats estimates | The Daily Planet, dailyplanet.com",
        "Apple beats estimates — MarketWatch, ''",
        "Apple beats estimates - Reuters | Yahoo Finance, ''",
        "Apple beats estimates https://example.com/a?b=1, ''",
        "\uFF21pple beats e\uFB06imates, ''",
    })
    void hashesWhatATitleSays(String title, String outlet) {
        assertThat(NewsFingerprint.of(title, outlet, "").contentHash()).isEqualTo(APPLE_BEATS);
    }

    @Test
    void hashesTheBodyToo() {
        assertThat(NewsFingerprint.of("Apple beats estimates", "", "Shares rise 5%.\nwww.example.com/x")
                        .contentHash())
                .isEqualTo(WITH_BODY);
    }

    @ParameterizedTest
    @CsvSource({
        "Apple -5%, Apple +5%",
        "Apple \u22125%, Apple 5%",
        "Loss of 1.5 billion, Loss of 15 billion",
        "Costs $5, Costs €5",
        "Apple beats estimates - Microsoft, Apple beats estimates",
        "Apple beats - estimates, Apple beats",
    })
    void keepsDifferentNewsApart(String one, String other) {
        assertThat(NewsFingerprint.of(one, "", "").contentHash())
                .isNotEqualTo(NewsFingerprint.of(other, "", "").contentHash());
    }

    @Test
    void takesAnyMinusForOne() {
        assertThat(NewsFingerprint.of("Apple \u22125", "", "")).isEqualTo(NewsFingerprint.of("Apple -5", "", ""));
    }

    @Test
    void takesOnlyALastPartForTheOutlet() {
        assertThat(NewsFingerprint.of("Reuters", "Reuters", "")).isEqualTo(NewsFingerprint.of("reuters", "", ""));
        assertThat(NewsFingerprint.of("Reuters - Apple", "Reuters", ""))
                .isEqualTo(NewsFingerprint.of("reuters apple", "", ""));
    }

    @Test
    void refusesATitleWithoutWords() {
        assertThatThrownBy(() -> NewsFingerprint.of("—!? https://example.com", "", "text"))
                .isInstanceOf(BadRecordException.class)
                .hasMessage("title: expected words, was —!? https://example.com");
    }
}
