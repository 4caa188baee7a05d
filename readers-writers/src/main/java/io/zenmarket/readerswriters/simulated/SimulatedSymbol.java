package io.zenmarket.readerswriters.simulated;

import io.zenmarket.domain.market.BarColumns;
import io.zenmarket.domain.market.CorporateAction;
import io.zenmarket.domain.market.CorporateAction.Kind;
import java.time.LocalDate;
import java.util.function.Consumer;

/// One symbol's path, bar after bar. Prices are as traded: the session of a split opens at the divided price, the
/// session of a dividend lower by what is paid. Only +, −, ×, ÷, `sqrt` and `rint`, which IEEE 754 fixes to the bit, so
/// a path is the same on every JVM. Not thread-safe.
///
/// close = open × (1 + drift + volatility × z); open of a session = previous close × (1 + gap), with a jump of 3 to 8 %
/// about every 100th session; volume = traded value / price. Splits keep prices between about 1 and 1,000.
final class SimulatedSymbol {

    private static final int SESSIONS_PER_QUARTER = 63;
    private static final double GAP_SHARE = 0.4;
    private static final double JUMP_CHANCE = 0.01;

    private final String name;
    private final SessionCalendar calendar;
    private final SplitMix64 random;
    private final int barsPerSession;
    private final double perBar;
    private final double perRootBar;
    private final double tradedValue;
    private final double quarterlyYield;
    private final int quarterOffset;

    private Regime regime;
    private double close;
    private long epochDay;
    private int session;
    private int barInSession;

    SimulatedSymbol(long seed, int number, SessionCalendar calendar) {
        this.name = nameOf(number);
        this.calendar = calendar;
        random = SplitMix64.stream(seed, number);
        barsPerSession = calendar.barsPerSession();
        perBar = 1.0 / barsPerSession;
        perRootBar = Math.sqrt(perBar);
        regime = Regime.first(random.nextDouble());
        close = 20 + 180 * random.nextDouble();
        double activity = random.nextDouble();
        tradedValue = (2e6 + 5e8 * activity * activity * activity) * perBar;
        double yield = random.nextDouble();
        quarterlyYield = yield < 0.3 ? 0 : 0.01 * yield;
        quarterOffset = (int) (SESSIONS_PER_QUARTER * random.nextDouble());
        epochDay = calendar.first().toEpochDay();
    }

    /// The name of symbol `number`, from 0: `SIM0001`, …, `SIM9999`, `SIM10000`.
    static String nameOf(int number) {
        String digits = Integer.toString(number + 1);
        return "SIM" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    String name() {
        return name;
    }

    /// Writes the next bar into `row`, and hands over what took effect with it.
    void next(BarColumns bars, int row, Consumer<CorporateAction> actions) {
        double open = round(barInSession == 0 ? openSession(actions) : close);
        double volatility = regime.volatility * perRootBar;
        double shock = random.nextNormal();
        close = round(open * (1 + regime.drift * perBar + volatility * shock));
        double reach = volatility * 0.7;
        bars.time()[row] = calendar.time(epochDay, barInSession);
        bars.open()[row] = open;
        bars.high()[row] = round(Math.max(open, close) * (1 + reach * random.nextDouble()));
        bars.low()[row] = round(Math.min(open, close) * (1 - reach * random.nextDouble()));
        bars.close()[row] = close;
        bars.volume()[row] = Math.rint(tradedValue * (0.4 + 0.8 * random.nextDouble() + 0.4 * shock * shock) / close);
        advance();
    }

    private void advance() {
        barInSession++;
        if (barInSession == barsPerSession) {
            barInSession = 0;
            session++;
            epochDay = SessionCalendar.sessionAfter(epochDay);
        }
    }

    private double openSession(Consumer<CorporateAction> actions) {
        regime = regime.next(random.nextDouble());
        double gap = regime.volatility * GAP_SHARE * random.nextNormal();
        double jump = random.nextDouble();
        double size = 0.06 * random.nextDouble() - 0.03;
        double splitChance = random.nextDouble();
        if (jump < JUMP_CHANCE) {
            gap += size + Math.copySign(0.05, size);
        }
        return session == 0 ? close : reference(splitChance, actions) * (1 + gap);
    }

    /// The previous close as the new session's shares see it.
    private double reference(double splitChance, Consumer<CorporateAction> actions) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        if (quarterlyYield > 0 && (session + quarterOffset) % SESSIONS_PER_QUARTER == 0) {
            double paid = Math.max(1e-4, round(close * quarterlyYield));
            actions.accept(new CorporateAction(name, date, Kind.DIVIDEND, paid));
            return close - paid;
        }
        double ratio = splitRatio(splitChance);
        if (ratio != 1) {
            actions.accept(new CorporateAction(name, date, Kind.SPLIT, ratio));
        }
        return close / ratio;
    }

    private double splitRatio(double chance) {
        if (close > 1_000 || (close > 150 && chance < 0.001)) {
            return 4;
        }
        if (close > 80 && chance < 0.002) {
            return 2;
        }
        return close < 1 || (close < 4 && chance < 0.02) ? 0.1 : 1;
    }

    private static double round(double price) {
        return Math.rint(price * 1e4) / 1e4;
    }
}
