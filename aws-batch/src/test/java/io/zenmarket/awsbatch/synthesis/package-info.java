/// The templates of all profiles, made once for all tests, and what is asked of them.
@NullMarked
package io.zenmarket.awsbatch.synthesis;

import org.jspecify.annotations.NullMarked;
