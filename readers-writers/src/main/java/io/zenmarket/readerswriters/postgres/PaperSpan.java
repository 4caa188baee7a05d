package io.zenmarket.readerswriters.postgres;

import java.time.LocalDate;

/// Sessions of an account.
///
/// @param account its name
/// @param from first session
/// @param to last session
public record PaperSpan(String account, LocalDate from, LocalDate to) {

    /// One session.
    public static PaperSpan of(String account, LocalDate date) {
        return new PaperSpan(account, date, date);
    }
}
