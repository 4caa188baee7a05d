package io.zenmarket.readerswriters.specification;

import io.zenmarket.domain.backtest.Commission;
import io.zenmarket.domain.backtest.Direction;
import io.zenmarket.domain.backtest.Fill;
import io.zenmarket.domain.backtest.Margin;
import io.zenmarket.domain.backtest.Sizing;
import io.zenmarket.domain.specification.ExecutionSpecification;
import io.zenmarket.domain.specification.SlippageSpecification;
import io.zenmarket.domain.specification.Trading;

/// The keys that say how decisions are traded.
final class TradingGrammar {

    private static final double CAPITAL = 100_000;

    private TradingGrammar() {}

    static RecordShape<Trading> trading() {
        return RecordShape.of(
                Trading.class,
                Field.of("capital", NumberShape.of(Bounds.POSITIVE), "Money at first", CAPITAL),
                Field.of(
                        "direction",
                        new ConstantShape<>(Direction.class),
                        "Sides that may be held",
                        Direction.LONG_ONLY),
                Field.of("sizing", SizingGrammar.sizing(), "How much an entry buys or sells", new Sizing.AllIn()),
                Field.of("exits", ExitGrammar.exits(), "Exits that stand from the entry on, inside the bar"),
                Field.of("execution", execution(), "How orders become fills"),
                Field.of("margin", margin(), "What may be borrowed"));
    }

    private static RecordShape<ExecutionSpecification> execution() {
        return RecordShape.of(
                ExecutionSpecification.class,
                Field.of(
                        "fill",
                        new ConstantShape<>(Fill.class),
                        "When a market order fills; same-close is for comparison only, nobody can trade so",
                        Fill.NEXT_OPEN),
                Field.of("commission", commission(), "What a broker takes for a fill: the parts add up"),
                Field.of("slippage", slippage(), "How much worse than the bar's price a market order fills"),
                Field.of("stop-slippage", new FlagShape(), "Whether stops slip as market orders do", true),
                Field.of(
                        "volume-limit",
                        NumberShape.of(Bounds.POSITIVE_SHARE),
                        "Most of a bar's volume that one order may take, as a fraction; left out: any"),
                Field.of(
                        "lot",
                        NumberShape.of(Bounds.NOT_NEGATIVE),
                        "Quantities are whole multiples of it; 0: any fraction of a unit",
                        0.0),
                Field.of(
                        "stop-from-entry-bar",
                        new FlagShape(),
                        "Whether a stop or target may fill in the bar of its entry",
                        true));
    }

    private static RecordShape<Commission> commission() {
        return RecordShape.of(
                Commission.class,
                Field.of("per-order", NumberShape.of(Bounds.NOT_NEGATIVE), "Money per fill", 0.0),
                Field.of("per-share", NumberShape.of(Bounds.NOT_NEGATIVE), "Money per unit", 0.0),
                Field.of(
                        "fraction",
                        NumberShape.of(Bounds.FRACTION),
                        "Share of the fill's value; 0.001 is a tenth of a percent",
                        0.0),
                Field.of("minimum", NumberShape.of(Bounds.NOT_NEGATIVE), "Money per fill at least", 0.0));
    }

    private static RecordShape<SlippageSpecification> slippage() {
        return RecordShape.of(
                SlippageSpecification.class,
                Field.of(
                        "basis-points",
                        NumberShape.of(Bounds.NOT_NEGATIVE),
                        "Ten-thousandths of the price, added to the fraction",
                        0.0),
                Field.of("fraction", NumberShape.of(Bounds.FRACTION), "Share of the price", 0.0),
                Field.of("range-share", NumberShape.of(Bounds.SHARE), "Share of the bar's high − low, added", 0.0));
    }

    private static RecordShape<Margin> margin() {
        return RecordShape.of(
                Margin.class,
                Field.of(
                        "leverage",
                        NumberShape.of(Bounds.atLeast(1)),
                        "Gross exposure per unit of equity at entry; 1: cash only",
                        Margin.CASH.leverage()),
                Field.of(
                        "maintenance",
                        NumberShape.of(Bounds.FRACTION),
                        "Equity per unit of gross exposure below which everything is closed",
                        Margin.CASH.maintenance()),
                Field.of(
                        "borrow-rate",
                        NumberShape.of(Bounds.NOT_NEGATIVE),
                        "A year's cost of short positions as a fraction of their value",
                        Margin.CASH.borrowRate()),
                Field.of(
                        "interest-rate",
                        NumberShape.of(Bounds.NOT_NEGATIVE),
                        "A year's cost of borrowed cash as a fraction",
                        Margin.CASH.interestRate()));
    }
}
