package io.zenmarket.readerswriters.specification;

import io.zenmarket.domain.specification.Bare;
import io.zenmarket.domain.specification.KebabCase;
import java.util.LinkedHashMap;
import java.util.Map;

/// A key in JSON Schema: its description, its shape, and the value used when it is left out.
final class FieldSchema {

    private FieldSchema() {}

    static Map<String, Object> of(Field field) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", field.description());
        schema.putAll(field.shape().schema());
        field.initial().ifPresent(initial -> schema.put("default", plain(initial)));
        return schema;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Bare bare -> plain(bare.bare());
            case Double number -> Bounds.plain(number);
            case Enum<?> constant -> KebabCase.of(constant);
            case Record variant -> KebabCase.of(variant.getClass().getSimpleName());
            default -> value;
        };
    }
}
