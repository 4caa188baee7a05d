package io.zenmarket.readerswriters.specification;

import java.util.Optional;

/// A key of a record.
///
/// @param key as written, or the name of the component of an inlined record
/// @param shape of what stands for it
/// @param description one phrase with the unit
/// @param initial used when the key is left out; empty: the key must be there, unless the component is optional or a
///     record whose keys may all be left out
record Field(String key, Shape<?> shape, String description, Optional<Object> initial) {

    static Field of(String key, Shape<?> shape, String description) {
        return new Field(key, shape, description, Optional.empty());
    }

    static Field of(String key, Shape<?> shape, String description, Object initial) {
        return new Field(key, shape, description, Optional.of(initial));
    }

    /// A record whose keys stand among those of its holder.
    static Field inlined(String component, RecordShape<?> shape) {
        return of(component, shape, "");
    }
}
