/// What a deployment is given: the typed and validated inputs of a profile.
@NullMarked
package io.zenmarket.awsbatch.deployment;

import org.jspecify.annotations.NullMarked;
