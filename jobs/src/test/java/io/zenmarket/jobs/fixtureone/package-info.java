/// A job that breaks the rules.
@NullMarked
package io.zenmarket.jobs.fixtureone;

import org.jspecify.annotations.NullMarked;
