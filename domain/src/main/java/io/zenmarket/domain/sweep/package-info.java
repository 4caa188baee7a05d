/// Sweeps: one symbol, thousands to millions of parameter sets, each judged in one pass over its trades.
@NullMarked
package io.zenmarket.domain.sweep;

import org.jspecify.annotations.NullMarked;
