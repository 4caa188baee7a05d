/// A job that another one must not import.
@NullMarked
package io.zenmarket.jobs.fixturetwo;

import org.jspecify.annotations.NullMarked;
