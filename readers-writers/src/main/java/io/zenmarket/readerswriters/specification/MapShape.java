package io.zenmarket.readerswriters.specification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Things of one shape by names that the file chooses.
record MapShape<T>(Shape<T> value) implements Shape<Map<String, T>> {

    @Override
    public Optional<Map<String, T>> read(Node node, Scope scope) {
        if (!(node instanceof Node.Keys keys)) {
            return scope.fail("keys", node);
        }
        Map<String, T> values = new LinkedHashMap<>();
        Map<String, Node.Entry> entries = RecordShape.byKey(keys, scope);
        entries.forEach(
                (key, entry) -> value.read(entry.value(), scope.key(entry)).ifPresent(each -> values.put(key, each)));
        return values.size() == keys.entries().size() ? Optional.of(values) : Optional.empty();
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("additionalProperties", value.schema());
        return schema;
    }
}
