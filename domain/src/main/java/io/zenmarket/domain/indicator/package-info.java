/// Technical indicators: price columns in, columns of values out, equal to TA-Lib unless the name says `Legacy`.
@NullMarked
package io.zenmarket.domain.indicator;

import org.jspecify.annotations.NullMarked;
