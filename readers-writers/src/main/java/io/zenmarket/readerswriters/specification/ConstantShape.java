package io.zenmarket.readerswriters.specification;

import io.zenmarket.domain.specification.KebabCase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One of the constants of an enum, in kebab-case.
record ConstantShape<E extends Enum<E>>(Class<E> type) implements Shape<E> {

    @Override
    public Optional<E> read(Node node, Scope scope) {
        String expected = "one of " + String.join(", ", names());
        if (!(node instanceof Node.Scalar scalar)) {
            return scope.fail(expected, node);
        }
        Optional<E> constant = Arrays.stream(type.getEnumConstants())
                .filter(each -> KebabCase.of(each).equals(scalar.text()))
                .findFirst();
        return constant.isPresent() ? constant : scope.unknown(expected, node.words(), names());
    }

    @Override
    public Map<String, Object> schema() {
        return Map.of("enum", names());
    }

    private List<String> names() {
        return Arrays.stream(type.getEnumConstants())
                .map(each -> KebabCase.of(each))
                .toList();
    }
}
