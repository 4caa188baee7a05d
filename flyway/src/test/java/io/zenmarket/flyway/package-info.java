/// Rules about the migrations that need no database.
@NullMarked
package io.zenmarket.flyway;

import org.jspecify.annotations.NullMarked;
