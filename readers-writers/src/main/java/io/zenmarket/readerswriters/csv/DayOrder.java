package io.zenmarket.readerswriters.csv;

/// Whether `01/02/2024` is the second of January or the first of February; `01.02.2024` is always the latter.
public enum DayOrder {
    MONTH_FIRST,
    DAY_FIRST,
    /// Told neither by configuration nor by any date in the file's beginning: such dates are refused.
    UNKNOWN;

    /// What a configured pattern says, if it is of this form.
    static DayOrder ofPattern(String pattern) {
        return switch (pattern) {
            case "MM/dd/yyyy", "MM-dd-yyyy", "M/d/yyyy" -> MONTH_FIRST;
            case "dd/MM/yyyy", "dd-MM-yyyy", "d/M/yyyy" -> DAY_FIRST;
            default -> UNKNOWN;
        };
    }
}
