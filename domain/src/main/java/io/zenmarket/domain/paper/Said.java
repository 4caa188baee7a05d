package io.zenmarket.domain.paper;

import io.zenmarket.domain.signal.Signal;

/// What a model says about one symbol at the close of a session.
///
/// @param symbol the instrument
/// @param decision what to do
/// @param confidence a fraction
public record Said(String symbol, Signal.Decision decision, double confidence) {}
