package io.zenmarket.readerswriters.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zenmarket.domain.market.Interval;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YahooSettingsTest {

    private static final RetrySettings RETRY = new RetrySettings(3, Duration.ZERO, Duration.ofSeconds(1));
    private static final LocalDate DAY = LocalDate.of(2024, 1, 5);

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host", "https://user:secret@host", "https://host?key=secret", "host", "https:///p"})
    void refusesAddressesThatAreNoneOrHoldSecrets(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new YahooSettings(URI.create(url), "x", Duration.ofSeconds(1), 1, RETRY, 1, 1))
                .withMessageStartingWith("yahoo: base URL, expected");
    }

    @Test
    void refusesWhatCannotBe() {
        URI url = URI.create("https://host/path");
        assertThatCode(() -> new YahooSettings(url, "x", Duration.ofSeconds(1), 1, RETRY, 1, 1))
                .doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new YahooSettings(url, "x", Duration.ZERO, 1, RETRY, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new YahooSettings(url, "x", Duration.ofSeconds(1), 1, RETRY, Double.NaN, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetrySettings(1, Duration.ofSeconds(2), Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAPL", "^GSPC", "EURUSD=X", "BRK-B", "M&M.NS", "7203.T", "BTC-USD", "ES=F"})
    void takesTheServicesSymbols(String symbol) {
        assertThatCode(() -> new YahooQuery(List.of(symbol), Interval.ONE_DAY, DAY, DAY, 1))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "A,B", "A B", "../A", "A\n", "A?b"})
    void refusesWhatIsNoSymbol(String symbol) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new YahooQuery(List.of(symbol), Interval.ONE_DAY, DAY, DAY, 1))
                .withMessageStartingWith("yahoo: symbol, expected");
    }
}
