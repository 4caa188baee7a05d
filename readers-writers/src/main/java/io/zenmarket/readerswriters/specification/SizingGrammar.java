package io.zenmarket.readerswriters.specification;

import io.zenmarket.domain.backtest.Sizing;
import java.util.List;

/// The ways to say how much an entry buys or sells.
final class SizingGrammar {

    private SizingGrammar() {}

    static VariantShape<Sizing> sizing() {
        return new VariantShape<>(List.of(
                Variant.of(new Sizing.AllIn(), "All cash there is"),
                one("shares", "Units", Sizing.Shares::new),
                one("value", "Units for a sum of money", Sizing.Value::new),
                one("equity-fraction", "Share of equity; above 1 needs margin", Sizing.EquityFraction::new),
                one("fixed-risk", "The stop, when hit, loses this share of equity", Sizing.FixedRisk::new),
                Variant.of("kelly", "A share of the Kelly fraction of the last trades", kelly()),
                Variant.of("volatility-target", "Equity × target ÷ realised volatility", volatilityTarget()),
                equalWeight(),
                Variant.of(
                        "inverse-volatility",
                        "Shares of equity in proportion to 1 ÷ realised volatility of so many bars",
                        NumberShape.count(2),
                        Sizing.InverseVolatility::new)));
    }

    private static Variant<Sizing> one(
            String name, String description, java.util.function.Function<Double, Sizing> type) {
        return Variant.of(name, description, NumberShape.of(Bounds.POSITIVE), type);
    }

    private static Variant<Sizing> equalWeight() {
        return Variant.<Sizing, Integer>of(
                        "equal-weight",
                        "Equity ÷ this number of positions; alone or 0: the number of symbols",
                        NumberShape.count(0),
                        Sizing.EqualWeight::new)
                .orAlone(new Sizing.EqualWeight(0));
    }

    private static RecordShape<Sizing.Kelly> kelly() {
        return RecordShape.of(
                Sizing.Kelly.class,
                Field.of("share", NumberShape.of(Bounds.POSITIVE), "Of the full Kelly fraction, e.g. 0.5"),
                Field.of("trades", NumberShape.count(2), "Closed trades looked back at"),
                Field.of("initial", NumberShape.of(Bounds.POSITIVE_SHARE), "Share of equity before so many are closed"),
                Field.of("cap", NumberShape.of(Bounds.POSITIVE), "Most, as a share of equity", 1.0));
    }

    private static RecordShape<Sizing.VolatilityTarget> volatilityTarget() {
        return RecordShape.of(
                Sizing.VolatilityTarget.class,
                Field.of("annual", NumberShape.of(Bounds.POSITIVE), "Target as a fraction a year, e.g. 0.15"),
                Field.of("bars", NumberShape.count(2), "Of the realised volatility"),
                Field.of("cap", NumberShape.of(Bounds.POSITIVE), "Most, as a share of equity", 1.0));
    }
}
