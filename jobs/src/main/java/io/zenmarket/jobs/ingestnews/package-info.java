/// `ingest-news`: stories from any source into the database and the lake, each once, clustered and linked to
/// instruments.
@NullMarked
package io.zenmarket.jobs.ingestnews;

import org.jspecify.annotations.NullMarked;
