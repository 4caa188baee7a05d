package io.zenmarket.jobs.nightly;

import io.zenmarket.jobs.cli.Application;
import java.time.LocalDate;

/// The paper account of a demo: 20 years on the signals of the S&P 500.
final class DemoAccount {

    static final String NAME = "sp500";

    /// First session of the sample.
    static final LocalDate START = LocalDate.of(2000, 1, 3);

    private static final String SYMBOL = "^GSPC";
    private static final String PREFIX = "zenmarket.paper.accounts[0].";

    private static final String TRADING = """
            capital: 100000
            exits: {stop: {fraction: 0.08}, trailing: {fraction: 0.12}}
            execution: {lot: 1, commission: {per-order: 2}, slippage: {basis-points: 1.5}}
            """;

    private DemoAccount() {}

    static Application configure(Application application) {
        return application
                .with(PREFIX + "name", NAME)
                .with(PREFIX + "universe", SYMBOL)
                .with(PREFIX + "start", START)
                .with(PREFIX + "trading", TRADING)
                .with(PREFIX + "limits.position-size", 0.9)
                .with(PREFIX + "limits.daily-drawdown", 0.03)
                .with(PREFIX + "limits.losing-streak", 4)
                .with(PREFIX + "halts.losing-streak", "next-session");
    }
}
