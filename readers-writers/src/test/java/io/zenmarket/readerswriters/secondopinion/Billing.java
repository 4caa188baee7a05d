package io.zenmarket.readerswriters.secondopinion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The stub's own books: what it would charge for, and how often each headline was answered as asked.
final class Billing {

    private final Map<String, Integer> answered = new TreeMap<>();
    private final Map<String, Integer> asked = new TreeMap<>();
    private final List<String> contents = new ArrayList<>();
    private long input;
    private long output;

    /// @return input and output tokens
    synchronized long[] charge(String system, String message, String text) {
        long read = (system.length() + message.length()) / 4;
        long written = Math.max(1, text.length() / 4);
        input += read;
        output += written;
        contents.add(message);
        boolean right = Fate.right(message).equals(new Fate.Text(text));
        for (var item : Fate.items(message)) {
            String headline = item.path("headline").asString();
            asked.merge(headline, 1, Integer::sum);
            if (right) {
                answered.merge(headline, 1, Integer::sum);
            }
        }
        return new long[] {read, written};
    }

    /// How often a headline was answered as asked, and charged.
    synchronized Map<String, Integer> answered() {
        return Map.copyOf(answered);
    }

    /// How often a headline was charged for.
    synchronized Map<String, Integer> asked() {
        return Map.copyOf(asked);
    }

    /// The messages that were charged for.
    synchronized List<String> contents() {
        return List.copyOf(contents);
    }

    synchronized long input() {
        return input;
    }

    synchronized long output() {
        return output;
    }
}
