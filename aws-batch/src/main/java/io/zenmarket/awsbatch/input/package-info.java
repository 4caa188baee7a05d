/// Inputs as text: sections of YAML whose values are asked for by name and type, and told by their place
/// when wrong.
@NullMarked
package io.zenmarket.awsbatch.input;

import org.jspecify.annotations.NullMarked;
