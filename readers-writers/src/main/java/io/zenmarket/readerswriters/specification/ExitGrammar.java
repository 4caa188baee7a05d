package io.zenmarket.readerswriters.specification;

import io.zenmarket.domain.specification.DistanceSpecification;
import io.zenmarket.domain.specification.ExitSpecification;
import java.util.List;

/// The keys of exits. Their numbers may be lists or ranges, as a strategy's parameters may.
final class ExitGrammar {

    static final Bounds DISTANCE = Bounds.POSITIVE;
    static final Bounds PERIOD = Bounds.count(1);
    static final Bounds BARS = Bounds.count(0);

    private ExitGrammar() {}

    static RecordShape<ExitSpecification> exits() {
        return RecordShape.of(
                ExitSpecification.class,
                Field.of("stop", stop(), "Loss at which a position is closed", new DistanceSpecification.None()),
                Field.of(
                        "target", distance(), "Profit at which a position is closed", new DistanceSpecification.None()),
                Field.of("trailing", distance(), "Stop behind the best price so far", new DistanceSpecification.None()),
                Field.of(
                        "bars", new ValuesShape(BARS), "Most bars held; 0: any number", ExitSpecification.NONE.bars()));
    }

    private static VariantShape<DistanceSpecification> stop() {
        return new VariantShape<>(List.of(none(), fraction(), atr()));
    }

    private static VariantShape<DistanceSpecification> distance() {
        return new VariantShape<>(List.of(none(), fraction(), atr(), r()));
    }

    private static Variant<DistanceSpecification> none() {
        return Variant.of(new DistanceSpecification.None(), "No such exit");
    }

    private static Variant<DistanceSpecification> fraction() {
        return Variant.of(
                "fraction",
                "Share of the entry price; 0.05 is 5 % away",
                new ValuesShape(DISTANCE),
                DistanceSpecification.Fraction::new);
    }

    private static Variant<DistanceSpecification> atr() {
        return Variant.of(
                "atr",
                "Multiples of the average true range",
                RecordShape.of(
                        DistanceSpecification.Atr.class,
                        Field.of("multiple", new ValuesShape(DISTANCE), "How many average true ranges away"),
                        Field.of("period", new ValuesShape(PERIOD), "Bars of the average")));
    }

    private static Variant<DistanceSpecification> r() {
        return Variant.of(
                "r",
                "Multiples of the distance of entry and stop",
                new ValuesShape(DISTANCE),
                DistanceSpecification.R::new);
    }
}
