/// The list of jobs: what AWS Batch has to know of each.
@NullMarked
package io.zenmarket.awsbatch.joblist;

import org.jspecify.annotations.NullMarked;
