/// Backtests: how decisions become orders, fills, trades and an equity curve.
@NullMarked
package io.zenmarket.domain.backtest;

import org.jspecify.annotations.NullMarked;
