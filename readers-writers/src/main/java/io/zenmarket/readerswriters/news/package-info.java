/// News from outside: what feeds, services, files and the simulation have in common when they make stories.
@NullMarked
package io.zenmarket.readerswriters.news;

import org.jspecify.annotations.NullMarked;
