package io.zenmarket.domain.risk;

/// Limits how much one entry opens.
public non-sealed interface EntryLimit extends RiskLimit {

    /// Looks at an entry.
    Finding check(Entry entry);

    /// What a limit found.
    ///
    /// @param measured what it compares with its number, as it would be with all units asked for; `NaN`
    ///     when it could not be measured
    /// @param units most that may be opened, from 0 to those asked for
    record Finding(double measured, double units) {

        /// All or nothing.
        static Finding allIf(boolean allowed, double measured, double units) {
            return new Finding(measured, allowed ? units : 0);
        }

        /// A share of equity.
        ///
        /// @param before share that is taken already, below 0 when the entry makes it less
        /// @param limit share that is allowed
        /// @param perUnit share of one unit
        static Finding ofShare(double before, double limit, double perUnit, double units) {
            double after = before + perUnit * units;
            return new Finding(after, after <= limit ? units : Math.clamp((limit - before) / perUnit, 0, units));
        }
    }
}
