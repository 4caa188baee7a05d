/// The lake: what is published under which key, the truth about it in PostgreSQL, and how it becomes visible.
@NullMarked
package io.zenmarket.readerswriters.lake;

import org.jspecify.annotations.NullMarked;
