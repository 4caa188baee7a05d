package io.zenmarket.readerswriters.specification;

import java.util.Comparator;

/// Where a text says something.
///
/// @param line from 1
/// @param column from 1
record Place(int line, int column) implements Comparable<Place> {

    static final Place START = new Place(1, 1);

    @Override
    public int compareTo(Place other) {
        return Comparator.comparingInt(Place::line)
                .thenComparingInt(Place::column)
                .compare(this, other);
    }
}
