/// Bars, symbols, corporate actions: market data as plain values, and the rules a bar must obey.
@NullMarked
package io.zenmarket.domain.market;

import org.jspecify.annotations.NullMarked;
