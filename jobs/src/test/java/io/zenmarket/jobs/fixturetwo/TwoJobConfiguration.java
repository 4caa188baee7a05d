package io.zenmarket.jobs.fixturetwo;

/// A job for the sake of a rule's test.
public record TwoJobConfiguration(String name) {}
