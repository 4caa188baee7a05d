package io.zenmarket.readerswriters.specification;

import io.zenmarket.domain.specification.Inlined;
import io.zenmarket.domain.specification.KebabCase;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The components of a record as keys.
final class RecordShape<R extends Record> implements Shape<R> {

    private final Class<R> type;
    private final RecordComponent[] components;
    private final List<Field> fields;

    private RecordShape(Class<R> type, List<Field> fields) {
        this.type = type;
        this.components = type.getRecordComponents();
        this.fields = fields;
    }

    /// @param fields one per component, in their order and of their names
    static <R extends Record> RecordShape<R> of(Class<R> type, Field... fields) {
        List<String> names = Arrays.stream(type.getRecordComponents())
                .map(component -> KebabCase.of(component.getName()))
                .toList();
        List<String> keys = Arrays.stream(fields).map(Field::key).toList();
        if (!keys.equals(names)) {
            throw new IllegalArgumentException(type.getSimpleName() + ": expected keys " + names + ", was " + keys);
        }
        return new RecordShape<>(type, List.of(fields));
    }

    @Override
    public Optional<R> read(Node node, Scope scope) {
        if (!(node instanceof Node.Keys keys)) {
            return scope.fail("the keys " + String.join(", ", keys()), node);
        }
        int before = scope.problems().count();
        Map<String, Node.Entry> entries = byKey(keys, scope);
        entries.forEach((key, entry) -> {
            if (!keys().contains(key)) {
                scope.key(entry).unknown("one of the keys " + String.join(", ", keys()), key, keys());
            }
        });
        return construct(entries, scope, before);
    }

    /// The entries by key; one that is there twice is a problem.
    static Map<String, Node.Entry> byKey(Node.Keys keys, Scope scope) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (Node.Entry entry : keys.entries()) {
            Node.Entry earlier = entries.putIfAbsent(entry.key(), entry);
            if (earlier != null) {
                String line = "line " + earlier.place().line();
                scope.problems()
                        .add(entry.place(), scope.key(entry.key()).path() + ", expected once, was in " + line + " too");
            }
        }
        return entries;
    }

    /// Its own keys, and those of inlined records.
    List<String> keys() {
        return fields().map(Field::key).toList();
    }

    private Stream<Field> fields() {
        return IntStream.range(0, fields.size())
                .boxed()
                .flatMap(i -> inlined(i).map(RecordShape::fields).orElseGet(() -> Stream.of(fields.get(i))));
    }

    private Optional<RecordShape<?>> inlined(int i) {
        return Inlined.class.isAssignableFrom(components[i].getType())
                        && fields.get(i).shape() instanceof RecordShape<?> group
                ? Optional.of(group)
                : Optional.empty();
    }

    /// @param before number of problems before the record: with more, what its components mean together isn't asked
    private Optional<R> construct(Map<String, Node.Entry> entries, Scope scope, int before) {
        List<Optional<?>> values = IntStream.range(0, fields.size())
                .<Optional<?>>mapToObj(i -> inlined(i).isPresent()
                        ? inlined(i).get().construct(entries, scope, before)
                        : value(i, entries, scope))
                .toList();
        return values.stream().allMatch(Optional::isPresent) && scope.problems().count() == before
                ? scope.checked(() -> create(values.stream().map(Optional::get).toArray()))
                : Optional.empty();
    }

    private Optional<?> value(int i, Map<String, Node.Entry> entries, Scope scope) {
        Field field = fields.get(i);
        Node.Entry entry = entries.get(field.key());
        boolean optional = components[i].getType() == Optional.class;
        if (entry != null) {
            Optional<?> value = field.shape().read(entry.value(), scope.key(entry));
            return optional && value.isPresent() ? Optional.of(value) : value;
        }
        if (field.initial().isPresent() || optional) {
            return optional ? Optional.of(field.initial()) : field.initial();
        }
        return field.shape() instanceof RecordShape<?> section && section.leavable()
                ? section.construct(
                        Map.of(), scope.key(field.key()), scope.problems().count())
                : scope.key(field.key()).fail("to be given", "missing");
    }

    /// Whether every key may be left out.
    private boolean leavable() {
        return IntStream.range(0, fields.size()).noneMatch(this::required);
    }

    private boolean required(int i) {
        boolean section = fields.get(i).shape() instanceof RecordShape<?> group && group.leavable();
        return fields.get(i).initial().isEmpty() && components[i].getType() != Optional.class && !section;
    }

    private R create(Object[] values) {
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(type + ", expected to be made, was not", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + ", expected to be made, was not", e);
        }
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties());
        if (!requiredKeys().isEmpty()) {
            schema.put("required", requiredKeys());
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        fields().forEach(field -> properties.put(field.key(), FieldSchema.of(field)));
        return properties;
    }

    private List<String> requiredKeys() {
        return IntStream.range(0, fields.size())
                .boxed()
                .flatMap(i -> inlined(i).isPresent()
                        ? inlined(i).get().requiredKeys().stream()
                        : required(i) ? Stream.of(fields.get(i).key()) : Stream.of())
                .toList();
    }
}
