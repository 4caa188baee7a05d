/// Readers and writers: one package per medium.
@NullMarked
package io.zenmarket.readerswriters;

import org.jspecify.annotations.NullMarked;
