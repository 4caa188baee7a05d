/// From indicator values to BUY, SELL or HOLD with reasons, and from many signals to the market's bias.
@NullMarked
package io.zenmarket.domain.signal;

import org.jspecify.annotations.NullMarked;
