package io.zenmarket.domain.risk;

/// How an account does.
///
/// @param equity now
/// @param sessionStart equity at the close before
/// @param peak highest equity at a close since the account began, or since a halt that measures it ended
/// @param losingStreak trades in a row that lost money; one without profit or loss ends it
public record Standing(double equity, double sessionStart, double peak, int losingStreak) {}
