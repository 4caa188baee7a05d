/// Benchmarks and endurance tests of the whole application: speed against DuckDB, kill -9, dirty data.
@NullMarked
package io.zenmarket.bench;

import org.jspecify.annotations.NullMarked;
