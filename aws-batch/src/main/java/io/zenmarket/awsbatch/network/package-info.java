/// Where jobs and the database are: subnets, and who may talk to whom.
@NullMarked
package io.zenmarket.awsbatch.network;

import org.jspecify.annotations.NullMarked;
