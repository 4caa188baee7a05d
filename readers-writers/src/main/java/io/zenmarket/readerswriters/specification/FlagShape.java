package io.zenmarket.readerswriters.specification;

import java.util.Map;
import java.util.Optional;

/// `true` or `false`.
record FlagShape() implements Shape<Boolean> {

    @Override
    public Optional<Boolean> read(Node node, Scope scope) {
        if (node instanceof Node.Scalar(Place _, String text, boolean plain)
                && plain
                && (text.equals("true") || text.equals("false"))) {
            return Optional.of(text.equals("true"));
        }
        return scope.fail("true or false", node);
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("type", "boolean");
    }
}
