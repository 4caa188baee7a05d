/// Trading strategies: indicators in, decisions out, one bar at a time and never from the future.
@NullMarked
package io.zenmarket.domain.strategy;

import org.jspecify.annotations.NullMarked;
