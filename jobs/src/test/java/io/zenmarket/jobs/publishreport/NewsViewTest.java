package io.zenmarket.jobs.publishreport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NewsViewTest {

    @ParameterizedTest
    @CsvSource({
        "https://example.com/a?b=c#d, https://example.com/a?b=c#d",
        "HTTP://example.com, HTTP://example.com",
        "https://example.com/ü, https://example.com/%C3%BC",
    })
    void linksAddressesOfTheWeb(String url, String link) {
        assertThat(NewsView.address(url)).isEqualTo(link);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void linksNothingElse(String url) {
        assertThat(NewsView.address(url)).isEmpty();
    }

    static Iterable<String> hostile() {
        return HostileBriefs.ADDRESSES;
    }

    @Test
    void linksNoMissingAddress() {
        assertThat(NewsView.address("")).isEmpty();
    }
}
