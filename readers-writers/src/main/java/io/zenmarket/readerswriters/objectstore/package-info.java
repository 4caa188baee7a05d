/// The object store port: keys and bytes, in a local directory or in S3.
@NullMarked
package io.zenmarket.readerswriters.objectstore;

import org.jspecify.annotations.NullMarked;
