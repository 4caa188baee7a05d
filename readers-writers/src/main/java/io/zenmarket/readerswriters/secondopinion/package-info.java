/// Second opinions of language models: asked in batches or directly, within a budget, and never twice.
@NullMarked
package io.zenmarket.readerswriters.secondopinion;

import org.jspecify.annotations.NullMarked;
