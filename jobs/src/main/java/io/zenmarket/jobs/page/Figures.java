package io.zenmarket.jobs.page;

import java.util.Locale;

/// Numbers as people read them: the same on every machine, `n/a` for what is undefined, a true minus sign.
public final class Figures {

    /// What stands for a number that is undefined.
    public static final String UNDEFINED = "n/a";

    private Figures() {}

    /// Decimals that show a price of this size in full: 2 for 3,230.78, 4 for 1.0843, 6 or 8 for less than 1.
    public static int decimals(double price) {
        double size = Math.abs(price);
        if (!(size < 10)) {
            return 2;
        }
        if (size >= 1) {
            return 4;
        }
        return size >= 0.01 || size == 0 ? 6 : 8;
    }

    /// A number with thousands separated, e.g. `3,230.78`.
    public static String number(double value, int decimals) {
        return format("%,." + decimals + "f", value);
    }

    /// A whole number with thousands separated.
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace('-', '−');
    }

    /// A number that always shows its sign, e.g. `+0.42`.
    public static String signed(double value, int decimals) {
        return format("%+,." + decimals + "f", value);
    }

    /// A fraction in percent, e.g. `83 %` for 0.8333 without decimals.
    public static String percent(double fraction, int decimals) {
        return format("%,." + decimals + "f %%", 100 * fraction);
    }

    /// A change in percent with its sign, e.g. `−1.20 %`.
    public static String change(double fraction) {
        return format("%+,.2f %%", 100 * fraction);
    }

    /// Large amounts in three or four digits, e.g. `8.83 B`.
    public static String compact(double value) {
        double size = Math.abs(value);
        if (size >= 1e12) {
            return format("%,.2f T", value / 1e12);
        }
        if (size >= 1e9) {
            return format("%.2f B", value / 1e9);
        }
        if (size >= 1e6) {
            return format("%.2f M", value / 1e6);
        }
        return size >= 1e3 ? format("%.2f K", value / 1e3) : number(value, 0);
    }

    /// What a list leaves out, e.g. `and 3 more`; empty when it leaves out nothing.
    public static String more(long rest) {
        return rest == 0 ? "" : "and " + count(rest) + " more";
    }

    private static String format(String pattern, double value) {
        if (!Double.isFinite(value)) {
            return UNDEFINED;
        }
        String text = String.format(Locale.ROOT, pattern, value);
        return isZero(text) ? text.replace("-", "") : text.replace('-', '−');
    }

    /// −0.00 is no change to anybody.
    private static boolean isZero(String text) {
        return text.chars().noneMatch(c -> c >= '1' && c <= '9');
    }
}
