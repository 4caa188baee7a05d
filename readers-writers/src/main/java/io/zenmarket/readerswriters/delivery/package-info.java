/// Messages to people: by webhook, by mail and by Telegram, each with patience and without a word of its secret.
@NullMarked
package io.zenmarket.readerswriters.delivery;

import org.jspecify.annotations.NullMarked;
