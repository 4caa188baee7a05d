/// Stories from a drop folder of CSV and JSONL files, local or in the object store.
@NullMarked
package io.zenmarket.readerswriters.news.file;

import org.jspecify.annotations.NullMarked;
