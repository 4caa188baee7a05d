/// What is kept: the lake's bucket and the PostgreSQL.
@NullMarked
package io.zenmarket.awsbatch.data;

import org.jspecify.annotations.NullMarked;
