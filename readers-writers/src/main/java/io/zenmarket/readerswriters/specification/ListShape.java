package io.zenmarket.readerswriters.specification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A list of things of one shape.
record ListShape<T>(Shape<T> item) implements Shape<List<T>> {

    @Override
    public Optional<List<T>> read(Node node, Scope scope) {
        if (!(node instanceof Node.Items items)) {
            return scope.fail("a list", node);
        }
        List<T> values = new ArrayList<>();
        for (int i = 0; i < items.items().size(); i++) {
            Node each = items.items().get(i);
            item.read(each, scope.item(i, each)).ifPresent(values::add);
        }
        return values.size() == items.items().size() ? Optional.of(values) : Optional.empty();
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", item.schema());
        return schema;
    }
}
