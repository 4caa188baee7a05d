package io.zenmarket.readerswriters.secondopinion;

/// Refuses settings that cannot be.
final class Checks {

    private Checks() {}

    static void require(String what, String expected, Object was, boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("second opinion: " + what + ", expected " + expected + ", was " + was);
        }
    }
}
