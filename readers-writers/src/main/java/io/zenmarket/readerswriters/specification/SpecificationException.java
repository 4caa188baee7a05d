package io.zenmarket.readerswriters.specification;

import java.util.List;

/// A specification file that can't be run; its message is a line `file:line:column: what, expected X, was Y` for each
/// thing that is wrong, in the order of the file.
public final class SpecificationException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    SpecificationException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /// A line each.
    public List<String> problems() {
        return problems;
    }
}
