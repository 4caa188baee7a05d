package io.zenmarket.readerswriters.specification;

import io.zenmarket.domain.specification.Universe;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Symbols, a symbol, the name of a list, or all there are. A text of lower case is the name of a list, else a symbol.
///
/// @param lists names of lists
record UniverseShape(Collection<String> lists) implements Shape<Universe> {

    private static final Pattern LIST = Pattern.compile("[a-z][a-z0-9-]*");
    private static final String WORDS = "a list of symbols, the name of one, or \"*\"";

    @Override
    public Optional<Universe> read(Node node, Scope scope) {
        return switch (node) {
            case Node.Scalar scalar when scalar.isText() -> named(scalar, scope);
            case Node.Items items
            when !items.items().isEmpty() ->
                symbols().read(items, scope).flatMap(each -> scope.checked(() -> new Universe.Symbols(each)));
            default -> scope.fail(WORDS, node);
        };
    }

    private Optional<Universe> named(Node.Scalar scalar, Scope scope) {
        String name = scalar.text();
        if (name.equals(Universe.EVERY)) {
            return Optional.of(new Universe.Every());
        }
        if (!LIST.matcher(name).matches()) {
            return TextShape.symbol().read(scalar, scope).map(symbol -> new Universe.Symbols(List.of(symbol)));
        }
        return lists.contains(name)
                ? Optional.of(new Universe.Listed(name))
                : scope.unknown("the name of a list (" + String.join(", ", lists) + ")", name, lists);
    }

    private static ListShape<String> symbols() {
        return new ListShape<>(TextShape.symbol());
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> list = new LinkedHashMap<>(symbols().schema());
        list.put("minItems", 1);
        list.put("uniqueItems", true);
        Map<String, Object> name =
                TextShape.of("a name", "\\*|[A-Za-z0-9^][A-Za-z0-9.^=_-]*").schema();
        return Map.of("oneOf", List.of(list, name));
    }
}
