/// Keys, secrets, and the roles of jobs.
@NullMarked
package io.zenmarket.awsbatch.security;

import org.jspecify.annotations.NullMarked;
