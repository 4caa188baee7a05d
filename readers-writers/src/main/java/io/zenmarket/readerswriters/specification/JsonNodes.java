package io.zenmarket.readerswriters.specification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON by its tokens.
final class JsonNodes {

    private final JsonParser parser;

    private JsonNodes(JsonParser parser) {
        this.parser = parser;
    }

    /// The only value of a text; nothing if it has none.
    ///
    /// @throws UnreadableTextException if it is not JSON, or deeper than a specification needs
    static Optional<Node> read(String text) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            return new JsonNodes(parser).document();
        } catch (JacksonException e) {
            TokenStreamLocation location = e.getLocation();
            throw new UnreadableTextException(
                    location == null ? Place.START : place(location), "expected JSON, was: " + e.getOriginalMessage());
        }
    }

    private Optional<Node> document() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return Optional.empty();
        }
        Node root = node(first, 0);
        if (parser.nextToken() != null) {
            throw new UnreadableTextException(place(), "expected one value, was another after it");
        }
        return Optional.of(root);
    }

    private Node node(@Nullable JsonToken token, int depth) {
        if (depth > Node.DEPTH) {
            throw new UnreadableTextException(place(), "expected at most " + Node.DEPTH + " levels, was another");
        }
        Place place = place();
        return switch (token) {
            case START_OBJECT -> new Node.Keys(place, entries(depth + 1));
            case START_ARRAY -> new Node.Items(place, items(depth + 1));
            case VALUE_STRING -> new Node.Scalar(place, parser.getString(), false);
            case null, default -> new Node.Scalar(place, parser.getString(), true);
        };
    }

    private List<Node> items(int depth) {
        List<Node> items = new ArrayList<>();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            items.add(node(token, depth));
            token = parser.nextToken();
        }
        return items;
    }

    private List<Node.Entry> entries(int depth) {
        List<Node.Entry> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place place = place();
            String key = parser.currentName();
            entries.add(new Node.Entry(place, key, node(parser.nextToken(), depth)));
        }
        return entries;
    }

    private Place place() {
        return place(parser.currentTokenLocation());
    }

    private static Place place(TokenStreamLocation location) {
        return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
