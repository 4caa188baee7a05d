package io.zenmarket.domain.fixtureone;

import io.zenmarket.domain.fixturetwo.Two;

/// One end of a cycle.
public record One(Two other) {}
