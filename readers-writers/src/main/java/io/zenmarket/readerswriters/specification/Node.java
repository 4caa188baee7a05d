package io.zenmarket.readerswriters.specification;

import java.util.List;
import java.util.regex.Pattern;

/// A part of a file, whichever its format, with its place.
sealed interface Node {

    /// Most levels of lists and keys within each other.
    int DEPTH = 20;

    Place place();

    /// What it is, in words, for a message.
    String words();

    /// A text, or what may be read as a number, a truth value or nothing.
    ///
    /// @param plain whether it stands without quotes
    record Scalar(Place place, String text, boolean plain) implements Node {

        private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
        private static final Pattern OTHER = Pattern.compile(
                "|~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

        /// Whether the core schema of YAML 1.2 reads it as a decimal number; JSON's numbers are among them.
        boolean isNumber() {
            return plain && NUMBER.matcher(text).matches();
        }

        boolean isText() {
            return !isNumber() && !(plain && OTHER.matcher(text).matches());
        }

        @Override
        public String words() {
            String start = text.length() > 60 ? text.substring(0, 60) + "…" : text;
            String line = start.replaceAll("\\R", " ");
            return plain && text.isEmpty() ? "nothing" : plain ? line : '"' + line + '"';
        }
    }

    record Items(Place place, List<Node> items) implements Node {

        @Override
        public String words() {
            return items.isEmpty() ? "an empty list" : "a list";
        }
    }

    record Keys(Place place, List<Entry> entries) implements Node {

        @Override
        public String words() {
            return entries.isEmpty()
                    ? "no keys"
                    : "keys: "
                            + String.join(
                                    ", ",
                                    entries.stream().map(Entry::key).limit(5).toList());
        }
    }

    /// A key and what it stands for.
    ///
    /// @param place of the key
    record Entry(Place place, String key, Node value) {}
}
