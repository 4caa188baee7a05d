package io.zenmarket.readerswriters.specification;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/// Reads YAML by its events: nothing is resolved or constructed, so that scalars can be read as YAML 1.2 says, and
/// anchors, aliases and tags, which no specification needs, are refused where they stand.
final class YamlNodes {

    private final Iterator<Event> events;
    private Event event;

    private YamlNodes(Iterator<Event> events) {
        this.events = events;
        this.event = events.next();
    }

    /// The only document of a text; nothing if it has none.
    ///
    /// @throws UnreadableTextException if it is not YAML, or more than a specification needs
    static Optional<Node> read(String text) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(Integer.MAX_VALUE);
            return new YamlNodes(new Yaml(options).parse(new StringReader(text)).iterator()).document();
        } catch (MarkedYAMLException e) {
            throw YamlTrouble.of(e);
        } catch (YAMLException e) {
            throw new UnreadableTextException(Place.START, "expected YAML, was: " + e.getMessage());
        }
    }

    private Optional<Node> document() {
        advance();
        if (event.is(Event.ID.StreamEnd)) {
            return Optional.empty();
        }
        advance();
        Node root = node(0);
        advance();
        if (!event.is(Event.ID.StreamEnd)) {
            throw new UnreadableTextException(place(), "expected one document, was another after it");
        }
        return Optional.of(root);
    }

    /// Reads a node and stands behind it afterwards.
    private Node node(int depth) {
        refuseWhatNobodyNeeds(depth);
        Place place = place();
        Event start = event;
        advance();
        return switch (start) {
            case ScalarEvent scalar ->
                new Node.Scalar(place, scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN);
            case SequenceStartEvent _ -> new Node.Items(place, items(depth + 1));
            case MappingStartEvent _ -> new Node.Keys(place, entries(depth + 1));
            default -> throw new UnreadableTextException(place, "expected a value, was " + start.getEventId());
        };
    }

    private List<Node> items(int depth) {
        List<Node> items = new ArrayList<>();
        while (!event.is(Event.ID.SequenceEnd)) {
            items.add(node(depth));
        }
        advance();
        return items;
    }

    private List<Node.Entry> entries(int depth) {
        List<Node.Entry> entries = new ArrayList<>();
        while (!event.is(Event.ID.MappingEnd)) {
            Node key = node(depth);
            if (!(key instanceof Node.Scalar scalar)) {
                throw new UnreadableTextException(key.place(), "expected a key, was " + key.words());
            }
            entries.add(new Node.Entry(key.place(), scalar.text(), node(depth)));
        }
        advance();
        return entries;
    }

    private void refuseWhatNobodyNeeds(int depth) {
        if (event instanceof AliasEvent alias) {
            throw refused("alias *" + alias.getAnchor() + "; write the value itself");
        }
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
            throw refused("anchor &" + node.getAnchor() + "; write the value where it is used");
        }
        String tag = tag();
        if (tag != null) {
            throw refused("tag " + tag.replace("tag:yaml.org,2002:", "!!"));
        }
        if (depth > Node.DEPTH) {
            throw new UnreadableTextException(place(), "expected at most " + Node.DEPTH + " levels, was another");
        }
    }

    private UnreadableTextException refused(String what) {
        return new UnreadableTextException(place(), "expected a value, was the " + what);
    }

    private @Nullable String tag() {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case SequenceStartEvent list -> list.getTag();
            case MappingStartEvent keys -> keys.getTag();
            default -> null;
        };
    }

    private void advance() {
        event = events.next();
    }

    private Place place() {
        Mark mark = event.getStartMark();
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
