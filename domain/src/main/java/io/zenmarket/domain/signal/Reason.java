package io.zenmarket.domain.signal;

/// Why a signal is what it is. A verdict's points are the sum over its reasons.
///
/// A state holds on every bar on which its condition holds; an event ([#GOLDEN_CROSS], [#DEATH_CROSS]) belongs
/// to one bar. The constants' names are the codes that are stored.
public enum Reason {
    MA_BULL(2, "20-bar average above 50-bar average: up-trend"),
    MA_BEAR(-2, "20-bar average below 50-bar average: down-trend"),
    MA_EQUAL(0, "20-bar and 50-bar averages equal: no trend"),
    RSI_STRONG_OVERSOLD(3, "RSI below 20: strongly oversold"),
    RSI_OVERSOLD(1, "RSI below 30: oversold"),
    RSI_NEUTRAL(0, "RSI between 30 and 70: neutral"),
    RSI_OVERBOUGHT(-1, "RSI above 70: overbought"),
    RSI_STRONG_OVERBOUGHT(-3, "RSI above 80: strongly overbought"),
    RSI_UNDEFINED(0, "RSI undefined: no price change"),
    BELOW_BB(1, "Price below the lower Bollinger band"),
    ABOVE_BB(-1, "Price above the upper Bollinger band"),
    PULLBACK_BUY(1, "Pull-back below the 20-bar average in an up-trend"),
    RALLY_SELL(-1, "Rally above the 20-bar average in a down-trend"),
    GOLDEN_CROSS(1, "20-bar average has just crossed above the 50-bar average"),
    DEATH_CROSS(-1, "20-bar average has just crossed below the 50-bar average"),
    SENTIMENT_POSITIVE(1, "News of the last sessions are good"),
    SENTIMENT_NEGATIVE(-1, "News of the last sessions are bad"),
    BELOW_MINIMUM_CONFIDENCE(0, "Confidence below the configured minimum: held back");

    private final int points;
    private final String text;

    Reason(int points, String text) {
        this.points = points;
        this.text = text;
    }

    /// What it adds to the score: above zero speaks for BUY, below zero for SELL.
    public int points() {
        return points;
    }

    /// One English phrase for people.
    public String text() {
        return text;
    }
}
