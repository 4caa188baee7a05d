/// Specification files: YAML or JSON in, a checked specification or lines that say what is wrong where, and the schema.
@NullMarked
package io.zenmarket.readerswriters.specification;

import org.jspecify.annotations.NullMarked;
