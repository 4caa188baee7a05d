package io.zenmarket.jobs.runbacktest;

import java.time.Instant;

/// A bar of an equity curve as it is stored.
///
/// @param rank of the set
/// @param time start of the bar in UTC
/// @param equity at its close, money
/// @param cash at its close, money
/// @param exposure Σ |quantity| × price at its close, money
record EquityRow(int rank, Instant time, double equity, double cash, double exposure) {}
