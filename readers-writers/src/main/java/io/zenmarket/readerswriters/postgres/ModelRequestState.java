package io.zenmarket.readerswriters.postgres;

/// Where a request to a language model stands. All but the first two are ends.
public enum ModelRequestState {
    /// Budget is reserved, nobody was asked yet.
    PLANNED,
    /// On its way or being answered.
    SENT,
    /// Answered as asked.
    ANSWERED,
    /// Answered, and billed, but not as asked.
    MALFORMED,
    /// The model would not answer; billed.
    REFUSED,
    /// The service failed; not billed.
    ERRORED,
    /// The batch ended before its turn; not billed.
    EXPIRED,
    /// The batch was cancelled before its turn; not billed.
    CANCELED,
    /// Sent, and whether it was answered cannot be known: charged as reserved.
    LOST,
    /// Given up before anybody was asked.
    NOT_SENT;

    /// Still to be asked or answered.
    public boolean open() {
        return this == PLANNED || this == SENT;
    }

    /// Paid for without an answer that can be used.
    public boolean unusable() {
        return this == MALFORMED || this == REFUSED;
    }
}
