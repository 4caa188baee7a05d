package io.zenmarket.domain.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarketOfTest {

    @ParameterizedTest
    @CsvSource({
        "^GSPC, XNYS",
        "^DJI, XNYS",
        "^IXIC, XNYS",
        "AAPL, XNYS",
        "F, XNYS",
        "BRK-B, XNYS",
        "BRK.B, XNYS",
        "^GDAXI, XETR",
        "SAP.DE, XETR",
        "^FTSE, XLON",
        "VOD.L, XLON",
        "^N225, XTKS",
        "7203.T, XTKS",
        "EURUSD=X, FOREX",
        "BTC-USD, ALWAYS"
    })
    void knowsASymbolByHowItIsWritten(String symbol, String code) {
        assertThat(MarketOf.RULES.calendar(symbol)).contains(TradingCalendars.of(code));
        assertThat(MarketOf.RULES.calendarOrNewYork(symbol).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIM0001", "AIR.PA", "ES=F", "^FCHI", "*", "my-series", "LONGNAME", ""})
    void doesNotGuess(String symbol) {
        assertThat(MarketOf.RULES.calendar(symbol)).isEmpty();
        assertThat(MarketOf.RULES.calendarOrNewYork(symbol).code()).isEqualTo("XNYS");
    }

    @Test
    void takesAStatedCalendarFirst() {
        MarketOf markets = MarketOf.of(Map.of("AAPL", "ALWAYS", "my-series", "XNAS"));
        assertThat(markets.calendar("AAPL")).contains(TradingCalendars.of("ALWAYS"));
        assertThat(markets.calendar("my-series")).contains(TradingCalendars.of("XNYS"));
        assertThat(markets.calendar("MSFT")).contains(TradingCalendars.of("XNYS"));
    }

    @Test
    void refusesACalendarThatDoesNotExist() {
        assertThatThrownBy(() -> MarketOf.of(Map.of("AAPL", "NYSE"))).hasMessageContaining("was NYSE");
    }
}
