/// Runs the scenarios of `aws-batch/local`.
@NullMarked
package io.zenmarket.jobs.local;

import org.jspecify.annotations.NullMarked;
