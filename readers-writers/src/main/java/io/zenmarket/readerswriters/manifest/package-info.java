/// What the processes that share the work of one run hand each other, as an object of JSON.
@NullMarked
package io.zenmarket.readerswriters.manifest;

import org.jspecify.annotations.NullMarked;
