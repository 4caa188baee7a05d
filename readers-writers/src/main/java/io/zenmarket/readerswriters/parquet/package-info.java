/// Parquet: the lake's bars and small records, and bars from other programs' files.
@NullMarked
package io.zenmarket.readerswriters.parquet;

import org.jspecify.annotations.NullMarked;
