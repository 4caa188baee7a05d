package io.zenmarket.domain.specification;

/// A record whose keys stand in a file at the level of the record that holds it: a group of the code, not of the file.
public sealed interface Inlined permits MarketData, Trading, Evaluation {}
