/// Places the jobs in AWS: stacks by concern, made from the list of jobs and the inputs of a deployment.
@NullMarked
package io.zenmarket.awsbatch;

import org.jspecify.annotations.NullMarked;
