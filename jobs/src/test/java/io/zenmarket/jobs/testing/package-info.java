/// The application as integration tests run it: on a database and a data directory of its own.
@NullMarked
package io.zenmarket.jobs.testing;

import org.jspecify.annotations.NullMarked;
