package io.zenmarket.readerswriters.parquet;

/// Carries what an object store threw through Parquet's reader, to tell it from damaged bytes.
final class StoreReadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RuntimeException fromStore;

    StoreReadException(RuntimeException fromStore) {
        super(fromStore);
        this.fromStore = fromStore;
    }

    RuntimeException fromStore() {
        return fromStore;
    }
}
