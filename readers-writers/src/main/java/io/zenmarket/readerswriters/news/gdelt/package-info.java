/// Stories of GDELT's Global Knowledge Graph, from files or from the index of the latest batch.
@NullMarked
package io.zenmarket.readerswriters.news.gdelt;

import org.jspecify.annotations.NullMarked;
