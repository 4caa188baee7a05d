/// What a backtest is asked to do: the contents of a specification file, checked and complete.
@NullMarked
package io.zenmarket.domain.specification;

import org.jspecify.annotations.NullMarked;
