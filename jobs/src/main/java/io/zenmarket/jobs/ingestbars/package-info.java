/// `ingest-bars`: price history from any source into the lake, validated, merged with what is there, and accounted for.
@NullMarked
package io.zenmarket.jobs.ingestbars;

import org.jspecify.annotations.NullMarked;
