/// Paper accounts: signals become orders, orders fill by the engine of backtests, and a ledger in whole
/// cents says what became of the money.
@NullMarked
package io.zenmarket.domain.paper;

import org.jspecify.annotations.NullMarked;
