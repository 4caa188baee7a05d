/// What every reading job shares: rejected records, the line of accounts, and the three kinds of failure.
@NullMarked
package io.zenmarket.domain.ingest;

import org.jspecify.annotations.NullMarked;
