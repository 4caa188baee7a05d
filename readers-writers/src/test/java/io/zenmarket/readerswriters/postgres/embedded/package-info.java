/// Tests of the embedded server: in this process, in child processes, as other users.
@NullMarked
package io.zenmarket.readerswriters.postgres.embedded;

import org.jspecify.annotations.NullMarked;
