package io.zenmarket.awsbatch.synthesis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zenmarket.awsbatch.Synthesizer;
import io.zenmarket.awsbatch.deployment.Profile;
import io.zenmarket.awsbatch.input.Choices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;

/// The templates of the profiles. The first test that asks synthesises all three; without Node that test
/// is skipped and says so.
public final class Templates {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENDING = ".template.json";
    private static final Map<Profile, Templates> MADE = new EnumMap<>(Profile.class);

    private final Path folder;
    private final List<Resource> resources;
    private final Map<String, JsonNode> outputs;

    private Templates(Path folder, List<Resource> resources, Map<String, JsonNode> outputs) {
        this.folder = folder;
        this.resources = resources;
        this.outputs = outputs;
    }

    /// Those of a profile.
    public static synchronized Templates of(Profile profile) {
        assumeNode();
        if (MADE.isEmpty()) {
            Path root = Path.of("target", "cdk");
            Synthesizer.synthesize(root);
            Arrays.stream(Profile.values()).forEach(each -> MADE.put(each, read(root.resolve(Choices.text(each)))));
        }
        return MADE.get(profile);
    }

    /// Those of a profile with inputs in place of its own, made anew.
    ///
    /// @param inputs by their dotted path
    public static Templates with(Profile profile, Map<String, String> inputs) {
        assumeNode();
        Path folder = Path.of("target", "cdk-with");
        Synthesizer.synthesize(folder, profile, inputs);
        return read(folder);
    }

    private static void assumeNode() {
        Assumptions.assumeThat(Node.isPresent())
                .as("node: expected version 20 or later on the PATH, was none: no template is made or checked")
                .isTrue();
    }

    /// Where they were written.
    public Path folder() {
        return folder;
    }

    /// The files.
    public List<Path> files() {
        return files(folder, ENDING);
    }

    /// Reports of cdk-nag, one per stack.
    public List<JsonNode> reports() {
        return files(folder, "-NagReport.json").stream().map(Templates::json).toList();
    }

    /// All resources of all stacks.
    public List<Resource> all() {
        return resources;
    }

    /// The resources of a type.
    public List<Resource> of(String type) {
        return resources.stream()
                .filter(resource -> resource.type().equals(type))
                .toList();
    }

    /// The only resource of a type.
    public Resource only(String type) {
        List<Resource> found = of(type);
        if (found.size() != 1) {
            throw new AssertionError(type + ": expected one resource, was " + found.size());
        }
        return found.getFirst();
    }

    /// What each stack hands to others, by its concern.
    public Map<String, JsonNode> outputs() {
        return outputs;
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Templates read(Path folder) {
        List<Resource> resources = new ArrayList<>();
        Map<String, JsonNode> outputs = new TreeMap<>();
        for (Path file : files(folder, ENDING)) {
            String stack = file.getFileName().toString().replace(ENDING, "");
            JsonNode template = json(file);
            outputs.put(stack, template.path("Outputs"));
            template.path("Resources")
                    .properties()
                    .forEach(each -> resources.add(new Resource(
                            stack, each.getKey(), each.getValue().path("Type").asText(), each.getValue())));
        }
        return new Templates(folder, resources, outputs);
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
