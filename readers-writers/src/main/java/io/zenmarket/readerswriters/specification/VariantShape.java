package io.zenmarket.readerswriters.specification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One of several alternatives: its name alone, or as the only key of what belongs to it.
record VariantShape<T>(List<Variant<T>> variants) implements Shape<T> {

    @Override
    public Optional<T> read(Node node, Scope scope) {
        return switch (node) {
            case Node.Scalar scalar -> alone(scalar, scope);
            case Node.Keys(Place _, List<Node.Entry> entries)
            when entries.size() == 1 -> behind(entries.getFirst(), scope);
            default -> scope.fail(words(), node);
        };
    }

    private Optional<T> alone(Node.Scalar name, Scope scope) {
        Optional<Variant<T>> variant = named(name.text());
        if (variant.isEmpty()) {
            return scope.unknown(words(), name.words(), names());
        }
        Optional<T> bare = variant.get().bare();
        return bare.isPresent() ? bare : scope.fail("a value behind " + name.text(), "the name alone");
    }

    private Optional<T> behind(Node.Entry entry, Scope scope) {
        Optional<Variant<T>> variant = named(entry.key());
        if (variant.isEmpty()) {
            return scope.key(entry).unknown(words(), entry.key(), names());
        }
        Optional<Shape<? extends T>> shape = variant.get().shape();
        return shape.isPresent()
                ? shape.get().read(entry.value(), scope.key(entry)).map(value -> (T) value)
                : scope.fail(entry.key() + " alone", entry.value().words() + " behind it");
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("oneOf", variants.stream().flatMap(VariantShape::schemas).toList());
    }

    private static Stream<Map<String, Object>> schemas(Variant<?> variant) {
        Map<String, Object> alone = new LinkedHashMap<>();
        alone.put("description", variant.description());
        alone.put("const", variant.name());
        Stream<Map<String, Object>> behind = variant.shape().stream().map(shape -> behind(variant, shape));
        return Stream.concat(variant.bare().isPresent() ? Stream.of(alone) : Stream.of(), behind);
    }

    private static Map<String, Object> behind(Variant<?> variant, Shape<?> shape) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", variant.description());
        schema.put("type", "object");
        schema.put("properties", Map.of(variant.name(), shape.schema()));
        schema.put("required", List.of(variant.name()));
        schema.put("additionalProperties", false);
        return schema;
    }

    private String words() {
        return "one of " + String.join(", ", names());
    }

    private List<String> names() {
        return variants.stream().map(Variant::name).toList();
    }

    private Optional<Variant<T>> named(String name) {
        return variants.stream().filter(variant -> variant.name().equals(name)).findFirst();
    }
}
