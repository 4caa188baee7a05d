/// A PostgreSQL server of our own under the data directory: unpacked, started, owned by one process at a time.
@NullMarked
package io.zenmarket.readerswriters.postgres.embedded;

import org.jspecify.annotations.NullMarked;
