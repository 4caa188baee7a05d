package io.zenmarket.readerswriters.parquet;

/// Bytes that should be Parquet are not, are cut, or hold other columns than expected.
public final class UnreadableParquetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message `where: what, expected X, was Y`
    public UnreadableParquetException(String message) {
        super(message);
    }

    /// @param message `where: what, expected X, was Y`
    /// @param cause what the format's reader reported
    public UnreadableParquetException(String message, Throwable cause) {
        super(message, cause);
    }
}
