/// What every stack is made of: its name and tags, statements of policies, and findings that are accepted
/// with a reason.
@NullMarked
package io.zenmarket.awsbatch.frame;

import org.jspecify.annotations.NullMarked;
