package io.zenmarket.domain.paper;

import io.zenmarket.domain.backtest.Market;
import java.math.BigDecimal;
import java.time.LocalDate;

/// What a capital would be worth if it had bought, at the close of a first session, equal parts of all
/// symbols that traded then, and held them: without costs, dividends put back in but those an account is paid late.
///
/// Formula: capital × mean of (adjusted close ÷ adjusted close of the first session).
final class BuyAndHold {

    private static final long DAY = 86_400;

    private final Market market;
    private final double capital;
    private final long first;

    BuyAndHold(Market market, double capital, LocalDate first) {
        this.market = market;
        this.capital = capital;
        this.first = first.toEpochDay() * DAY;
    }

    /// Worth at the close of a bar that starts at `time`.
    BigDecimal at(long time) {
        double sum = 0;
        int count = 0;
        for (int symbol = 0; symbol < market.size(); symbol++) {
            if (market.trades(symbol, first)) {
                double[] close = market.indicators(symbol).bars().close();
                sum += close[market.rowAt(symbol, time)] / close[market.rowAt(symbol, first)];
                count++;
            }
        }
        return Money.of(count == 0 ? capital : capital * (sum / count));
    }
}
