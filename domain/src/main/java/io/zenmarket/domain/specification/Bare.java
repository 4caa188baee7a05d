package io.zenmarket.domain.specification;

/// A value that a file writes as something plainer: a text, a number, or a list of them.
public sealed interface Bare permits Values, Universe {

    /// A [String], a [Double], or a list of one of them.
    Object bare();
}
