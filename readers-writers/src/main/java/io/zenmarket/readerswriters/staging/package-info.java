/// Bars on their way from a source to the lake: sorted runs, one object per checkpoint, read back bucket by bucket.
@NullMarked
package io.zenmarket.readerswriters.staging;

import org.jspecify.annotations.NullMarked;
