package io.zenmarket.domain.paper;

import io.zenmarket.domain.backtest.Cause;
import io.zenmarket.domain.backtest.OrderStatus;
import io.zenmarket.domain.backtest.OrderType;
import java.time.LocalDate;
import java.util.Optional;

/// An order of an account, and what became of it.
///
/// @param number from 1 in the order in which they were given
/// @param date session at whose close it was given; an exit's is that in which it filled
/// @param symbol the instrument
/// @param side what it is to come to
/// @param reason why it was given
/// @param basis what its size is made of
/// @param estimate units at the close it was given at, above 0 to buy, cut to the limits of entries then; for
///     people who give orders by hand
/// @param progress what became of it so far
public record PaperOrder(
        long number,
        LocalDate date,
        String symbol,
        Side side,
        Reason reason,
        Basis basis,
        double estimate,
        Progress progress) {

    /// What an order is to come to.
    public enum Side {
        LONG,
        SHORT,
        FLAT
    }

    /// Why it was given.
    ///
    /// @param cause a decision, or which exit
    /// @param type when it could fill
    /// @param price of its stop or limit, `NaN` if none
    public record Reason(Cause cause, OrderType type, double price) {}

    /// What its size is made of.
    ///
    /// @param strength confidence of the signal; a fraction
    /// @param equity of the account when it was given
    /// @param fraction share of it that the sizing rule gave, `NaN` if it gives none
    public record Basis(double strength, double equity, double fraction) {}

    /// What became of it so far.
    ///
    /// @param quantity units asked for, above 0 to buy; `NaN` before the fill that says it
    /// @param filled units, above 0 bought
    /// @param rest units still to be filled; `NaN` before it is known, 0 when nothing waits
    /// @param status whether it waits
    /// @param ended session in which it came to its end
    public record Progress(double quantity, double filled, double rest, OrderStatus status, Optional<LocalDate> ended) {

        /// Of an order that was just given.
        static Progress none() {
            return new Progress(Double.NaN, 0, Double.NaN, OrderStatus.WAITING, Optional.empty());
        }
    }

    PaperOrder with(Progress other) {
        return new PaperOrder(number, date, symbol, side, reason, basis, estimate, other);
    }

    /// What a halt leaves of it: an entry closes what is held on the other side, and opens nothing.
    ///
    /// @param held units, below 0 when short
    public PaperOrder reducing(double held) {
        double against = side == Side.LONG ? Math.min(held, 0) : Math.max(held, 0);
        return side == Side.FLAT
                ? this
                : new PaperOrder(number, date, symbol, Side.FLAT, reason, basis, 0 - against, progress);
    }

    /// Whether it waits for the next session.
    public boolean waits() {
        return progress.status() == OrderStatus.WAITING;
    }
}
