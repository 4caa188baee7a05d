package io.zenmarket.readerswriters.specification;

import io.zenmarket.domain.strategy.NearestName;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Supplier;

/// Where in the specification reading stands.
///
/// @param path keys with dots, `[2]` for the second item of a list; empty: the whole
/// @param problems found so far
record Scope(String path, Problems problems) {

    static Scope of(Problems problems) {
        return new Scope("", problems);
    }

    /// What stands under a key, without a place of its own if the key isn't written.
    Scope key(String key) {
        return new Scope(path.isEmpty() ? key : path + "." + key, problems);
    }

    /// What stands under a key that is written.
    Scope key(Node.Entry entry) {
        return key(entry.key()).at(entry.place());
    }

    /// An item of a list, from 0.
    Scope item(int index, Node node) {
        return new Scope(path + "[" + (index + 1) + "]", problems).at(node.place());
    }

    private Scope at(Place place) {
        problems.remember(path, place);
        return this;
    }

    /// Notes a problem.
    ///
    /// @param expected what should be here
    /// @param was what is
    /// @return nothing
    <T> Optional<T> fail(String expected, String was) {
        problems.add(path, "expected " + expected + ", was " + was);
        return Optional.empty();
    }

    <T> Optional<T> fail(String expected, Node was) {
        return fail(expected, was.words());
    }

    /// Notes a name that isn't known, and the nearest that is.
    <T> Optional<T> unknown(String expected, String was, Collection<String> known) {
        return fail(expected, was + NearestName.hint(was, known));
    }

    /// A value whose type refuses what makes no sense, by a message `[where: ]what[,:] expected X, was Y`; `what` is a
    /// path from here, or this itself.
    <T> Optional<T> checked(Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (IllegalArgumentException e) {
            refused(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void refused(String message) {
        int end = message.indexOf("expected ");
        String what = message.substring(0, Math.max(0, end)).replaceAll("[,:] $", "");
        String path = key(what.substring(what.lastIndexOf(": ") + 1).strip()).path();
        problems.add(problems.isWritten(path) ? path : this.path, message.substring(Math.max(0, end)));
    }
}
