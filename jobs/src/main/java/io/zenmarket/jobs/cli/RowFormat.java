package io.zenmarket.jobs.cli;

/// How rows are printed.
public enum RowFormat {
    /// A header and a line per row; an undefined value is an empty field.
    CSV,

    /// An array with an object per row, a row a line; an undefined value is null.
    JSON
}
