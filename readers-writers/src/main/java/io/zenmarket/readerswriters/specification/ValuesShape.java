package io.zenmarket.readerswriters.specification;

import io.zenmarket.domain.specification.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A number, a list of them, or a range.
///
/// @param bounds of each
record ValuesShape(Bounds bounds) implements Shape<Values> {

    private record Range(double from, double to, double step) {}

    @Override
    public Optional<Values> read(Node node, Scope scope) {
        return switch (node) {
            case Node.Scalar scalar ->
                scalar.isText() && !scalar.plain()
                        ? scope.fail(words(), node)
                        : number().read(node, scope).map(Values::of);
            case Node.Items items when items.items().isEmpty() -> scope.fail(words(), node);
            case Node.Items items ->
                list().read(items, scope).flatMap(numbers -> scope.checked(() -> new Values(numbers)));
            case Node.Keys keys ->
                range().read(keys, scope)
                        .flatMap(range -> scope.checked(() -> Values.range(range.from(), range.to(), range.step())));
        };
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> list = new LinkedHashMap<>(list().schema());
        list.put("minItems", 1);
        list.put("uniqueItems", true);
        return Map.of("oneOf", List.of(number().schema(), list, range().schema()));
    }

    private String words() {
        return bounds.words() + ", a list of them, or from, to and step";
    }

    private NumberShape<Double> number() {
        return NumberShape.of(bounds);
    }

    private ListShape<Double> list() {
        return new ListShape<>(number());
    }

    private RecordShape<Range> range() {
        return RecordShape.of(
                Range.class,
                Field.of("from", number(), "First value"),
                Field.of("to", number(), "Last value, if a step hits it"),
                Field.of("step", NumberShape.of(bounds.step()), "Distance of two values"));
    }
}
