/// What jobs run on, and their definitions, made from the list of jobs.
@NullMarked
package io.zenmarket.awsbatch.batch;

import org.jspecify.annotations.NullMarked;
