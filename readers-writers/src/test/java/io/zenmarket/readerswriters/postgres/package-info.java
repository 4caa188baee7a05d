/// Tests of the PostgreSQL adapters on a real server.
@NullMarked
package io.zenmarket.readerswriters.postgres;

import org.jspecify.annotations.NullMarked;
