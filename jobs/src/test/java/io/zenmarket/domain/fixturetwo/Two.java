package io.zenmarket.domain.fixturetwo;

import io.zenmarket.domain.fixtureone.One;
import java.util.List;

/// The other end of a cycle.
public record Two(List<One> others) {

    /// A use that is compiled in.
    public static Two of(One other) {
        return new Two(List.of(other));
    }
}
