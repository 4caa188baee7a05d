package io.zenmarket.readerswriters.specification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is wrong in a file, and where it says what.
final class Problems {

    private record Problem(Place place, String text) {}

    private static final int SHOWN = 50;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Place> places = new HashMap<>();

    Problems(String file) {
        this.file = file;
        places.put("", Place.START);
    }

    /// Remembers where a path of keys is written.
    void remember(String path, Place place) {
        places.put(path, place);
    }

    boolean isWritten(String path) {
        return places.containsKey(path);
    }

    void add(Place place, String text) {
        problems.add(new Problem(place, text));
    }

    /// Adds one at a path's place, or at the nearest place above it that is written.
    ///
    /// @param path keys with dots; empty: the whole
    /// @param text `expected X, was Y`
    void add(String path, String text) {
        add(nearest(path), (path.isEmpty() ? "specification" : path) + ", " + text);
    }

    int count() {
        return problems.size();
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /// A line each, in the order of the file.
    List<String> lines() {
        List<String> lines = new ArrayList<>(problems.stream()
                .sorted(Comparator.comparing(Problem::place))
                .map(problem -> file + ":" + problem.place().line() + ":"
                        + problem.place().column() + ": " + problem.text())
                .limit(SHOWN)
                .toList());
        if (problems.size() > SHOWN) {
            lines.add(file + ": " + (problems.size() - SHOWN) + " more");
        }
        return lines;
    }

    private Place nearest(String path) {
        String known = path;
        while (!places.containsKey(known)) {
            known = known.substring(0, Math.max(0, Math.max(known.lastIndexOf('.'), known.lastIndexOf('['))));
        }
        return places.getOrDefault(known, Place.START);
    }
}
