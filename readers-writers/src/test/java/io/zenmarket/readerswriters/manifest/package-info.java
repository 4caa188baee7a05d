/// Tests of manifests.
@NullMarked
package io.zenmarket.readerswriters.manifest;

import org.jspecify.annotations.NullMarked;
