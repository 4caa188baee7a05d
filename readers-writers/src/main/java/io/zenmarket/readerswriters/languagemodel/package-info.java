/// Sentiment by small language models that run in this process: tokenizer, fine-tuned weights, runtime.
@NullMarked
package io.zenmarket.readerswriters.languagemodel;

import org.jspecify.annotations.NullMarked;
