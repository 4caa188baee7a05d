/// Tests of the lake's objects.
@NullMarked
package io.zenmarket.readerswriters.lake;

import org.jspecify.annotations.NullMarked;
