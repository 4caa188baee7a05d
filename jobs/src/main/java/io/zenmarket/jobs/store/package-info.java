/// The two stores as beans: PostgreSQL (embedded or external) and the lake (directory or S3).
@NullMarked
package io.zenmarket.jobs.store;

import org.jspecify.annotations.NullMarked;
