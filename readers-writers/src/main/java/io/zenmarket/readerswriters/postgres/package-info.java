/// PostgreSQL: bulk upserts by COPY inside the current transaction, and the tables that the ingest fills.
@NullMarked
package io.zenmarket.readerswriters.postgres;

import org.jspecify.annotations.NullMarked;
