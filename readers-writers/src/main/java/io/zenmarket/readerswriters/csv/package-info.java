/// Bars from CSV files: plain, gzip and zip, in the layouts of the common providers.
@NullMarked
package io.zenmarket.readerswriters.csv;

import org.jspecify.annotations.NullMarked;
