/// Files of lines, local or in an object store, plain, gzip or zip: what is there, cut into parts, read line
/// by line.
@NullMarked
package io.zenmarket.readerswriters.files;

import org.jspecify.annotations.NullMarked;
