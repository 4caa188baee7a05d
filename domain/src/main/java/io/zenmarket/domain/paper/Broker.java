package io.zenmarket.domain.paper;

/// Carries out an account's orders, a session at a time. There is one implementation, the simulation that
/// backtests use; live brokers stay out by design: orders may be exported and given by hand.
public interface Broker {

    /// Whether there is a session to go on to.
    boolean hasNext();

    /// Carries out what waits in the next session, and takes the orders for the one after it.
    PaperDay next();
}
