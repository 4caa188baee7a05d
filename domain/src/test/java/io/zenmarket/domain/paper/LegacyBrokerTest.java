package io.zenmarket.domain.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zenmarket.domain.backtest.Amount;
import io.zenmarket.domain.backtest.Commission;
import io.zenmarket.domain.backtest.Desk;
import io.zenmarket.domain.backtest.Direction;
import io.zenmarket.domain.backtest.Distance;
import io.zenmarket.domain.backtest.Execution;
import io.zenmarket.domain.backtest.Exits;
import io.zenmarket.domain.backtest.Fill;
import io.zenmarket.domain.backtest.Margin;
import io.zenmarket.domain.backtest.Market;
import io.zenmarket.domain.backtest.OrderFill;
import io.zenmarket.domain.backtest.PortfolioEngine;
import io.zenmarket.domain.backtest.PortfolioResult;
import io.zenmarket.domain.backtest.Rules;
import io.zenmarket.domain.backtest.Sizing;
import io.zenmarket.domain.backtest.Slippage;
import io.zenmarket.domain.backtest.Ticket;
import io.zenmarket.domain.risk.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The legacy program's sizes and simulated fills, where they were right.
class LegacyBrokerTest {

    /// A row of the session is a bar at its price; what is decided at it fills at its close, as theirs did.
    @Test
    void fillsAndCashAreThoseOfTheLegacySimulator() {
        List<Map<String, String>> session = Table.of("broker-session.csv");
        Market market = market(session);
        Execution execution = Execution.DEFAULT
                .withFill(Fill.SAME_CLOSE)
                .withCommission(new Commission(2, 0, 0, 0))
                .withSlippage(new Slippage(0.00015, 0));
        PortfolioResult result = PortfolioEngine.of(market, Rules.of(100_000).withExecution(execution))
                .run(desk -> order(desk, session.get(desk.bar()).get("action").split(" ")));

        List<Double> fills = new ArrayList<>();
        for (int bar = 0; bar < session.size(); bar++) {
            Map<String, String> row = session.get(bar);
            if (row.get("status").equals("FILLED")) {
                fills.add(Double.valueOf(row.get("fill-price")));
            }
            assertThat(result.cash()[bar]).as("row %s", bar).isCloseTo(number(row, "cash"), within(1e-9));
            assertThat(result.equity()[bar]).as("row %s", bar).isCloseTo(number(row, "equity"), within(1e-9));
        }
        assertThat(result.fills()).hasSameSizeAs(fills);
        for (int i = 0; i < fills.size(); i++) {
            assertThat(result.fills().get(i).price()).isCloseTo(fills.get(i), within(1e-9));
        }
    }

    /// Theirs rejects what money does not pay for, and sells nothing that is not held; ours buys what it
    /// pays for.
    private static void order(Desk desk, String[] action) {
        if (!action[0].equals("price")) {
            int symbol = desk.market().indexOf(action[1]);
            double units = Double.parseDouble(action[2]);
            boolean buys = action[0].equals("BUY");
            boolean refused = buys ? units * desk.price(symbol) > desk.cash() : units > desk.quantity(symbol);
            if (!refused) {
                desk.submit(Ticket.market(symbol, buys ? units : -units));
            }
        }
    }

    private static Market market(List<Map<String, String>> session) {
        double[][] prices = {new double[session.size()], new double[session.size()]};
        double[] last = {1, 1};
        for (int bar = 0; bar < session.size(); bar++) {
            String[] action = session.get(bar).get("action").split(" ");
            if (action[0].equals("price")) {
                last[action[1].equals("AAA") ? 0 : 1] = Double.parseDouble(action[2]);
            }
            prices[0][bar] = last[0];
            prices[1][bar] = last[1];
        }
        return Papers.market(Papers.flat("AAA", prices[0]), Papers.flat("BBB", prices[1]));
    }

    @Test
    void sizesAreThoseOfTheLegacyProgram() {
        int compared = 0;
        for (Map<String, String> row : Table.of("position-sizing.csv")) {
            Map<String, String> arguments = Arrays.stream(row.get("arguments").split(" "))
                    .collect(Collectors.toMap(
                            one -> one.substring(0, one.indexOf('=')), one -> one.substring(one.indexOf('=') + 1)));
            Optional<Sizing> sizing =
                    row.get("result").equals("error") || row.get("result").startsWith("-")
                            ? Optional.empty()
                            : sizing(row.get("function"), arguments);
            if (sizing.isPresent() && comparable(arguments)) {
                assertThat(units(sizing.get(), row.get("function"), arguments))
                        .as("%s", row)
                        .isCloseTo(number(row, "result"), within(1e-12 * number(row, "result")));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(12);
    }

    private static Optional<Sizing> sizing(String function, Map<String, String> arguments) {
        return switch (function) {
            case "fixed_fractional" -> positive(arguments, "risk_percent").map(Sizing.FixedRisk::new);
            case "fixed_dollar" -> positive(arguments, "dollar_amount").map(Sizing.Value::new);
            case "fixed_shares" -> positive(arguments, "shares").map(Sizing.Shares::new);
            case "percent_of_equity" -> positive(arguments, "percent").map(Sizing.EquityFraction::new);
            default -> Optional.empty();
        };
    }

    private static Optional<Double> positive(Map<String, String> arguments, String name) {
        return Optional.of(Double.valueOf(arguments.get(name))).filter(value -> value > 0);
    }

    private static boolean comparable(Map<String, String> arguments) {
        return !arguments.containsKey("atr")
                && !arguments.containsKey("tick_value")
                && !arguments.getOrDefault("entry_price", "1").equals("0")
                && !arguments.getOrDefault("stop_loss_price", "").equals(arguments.get("entry_price"))
                && Double.parseDouble(arguments.getOrDefault("stop_loss_price", "0"))
                        <= Double.parseDouble(arguments.getOrDefault("entry_price", "1e9"));
    }

    /// Fixed sums and shares of equity are whole units there: a lot of one here.
    private static double units(Sizing sizing, String function, Map<String, String> arguments) {
        double price = Double.parseDouble(arguments.getOrDefault("entry_price", "100"));
        double stop = Double.parseDouble(arguments.getOrDefault("stop_loss_price", "NaN"));
        double lot = function.equals("fixed_dollar") || function.equals("percent_of_equity") ? 1 : 0;
        Rules rules = new Rules(
                Double.parseDouble(arguments.getOrDefault("equity", "100000")),
                Direction.LONG_ONLY,
                new Sizing.AllIn(),
                stops(),
                Execution.DEFAULT.withLot(lot),
                new Margin(2, 0, 0, 0));
        Ticket ticket = Ticket.market(0, new Amount.Entry(1)).withBracket(stop, Double.NaN);
        List<OrderFill> fills = PortfolioEngine.of(
                        Papers.market(Papers.flat("AAA", price, price)), rules.withSizing(sizing))
                .run(desk -> {
                    if (desk.bar() == 0) {
                        desk.submit(ticket);
                    }
                })
                .fills();
        return fills.isEmpty() ? 0 : fills.getFirst().quantity();
    }

    /// Never met; a size by risk wants one to be there.
    private static Exits stops() {
        return new Exits(new Distance.Fraction(0.99), Distance.NONE, Distance.NONE, 0);
    }

    private static double number(Map<String, String> row, String name) {
        return Double.parseDouble(row.get(name));
    }
}
