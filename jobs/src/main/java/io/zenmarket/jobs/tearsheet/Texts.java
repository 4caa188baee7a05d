package io.zenmarket.jobs.tearsheet;

import io.zenmarket.jobs.page.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Names and values as people read them.
final class Texts {

    private static final Map<String, String> SHORT = Map.of(
            "cagr", "CAGR", "var", "VaR", "cvar", "CVaR", "sqn", "SQN", "mae", "MAE", "mfe", "MFE", "pnl", "PnL");

    private Texts() {}

    /// A snake_case name as a label, e.g. `Max drawdown`.
    static String label(String name) {
        String words = Arrays.stream(name.split("_", -1))
                .map(word -> SHORT.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String value(double value, Unit unit) {
        return switch (unit) {
            case FRACTION -> Figures.percent(value, 2);
            case RATIO -> Figures.number(value, 2);
            case DAYS, BARS, COUNT -> Figures.number(value, value == Math.rint(value) ? 0 : 1);
            case MONEY -> money(value);
        };
    }

    /// Cents only where they matter.
    static String money(double value) {
        return Figures.number(value, Math.abs(value) < 100_000 ? 2 : 0);
    }

    /// A parameter's value: a choice's label, or the number without needless zeros.
    static String value(Axis axis, double value) {
        boolean choice = value >= 0 && value < axis.labels().size() && value == Math.rint(value);
        return choice ? axis.labels().get((int) value) : plain(value);
    }

    private static String plain(double value) {
        if (!Double.isFinite(value)) {
            return Figures.UNDEFINED;
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros();
        return rounded.toPlainString().replace('-', '−');
    }

    /// A bar's time: a daily one has no clock.
    static String time(long seconds) {
        Instant instant = Instant.ofEpochSecond(seconds);
        String text = instant.toString();
        return seconds % 86_400 == 0
                ? text.substring(0, text.indexOf('T'))
                : text.replace('T', ' ').replace("Z", "");
    }
}
