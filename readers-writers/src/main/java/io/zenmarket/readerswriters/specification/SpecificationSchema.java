package io.zenmarket.readerswriters.specification;

import io.zenmarket.domain.specification.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/// The shape of specification files as JSON Schema, for editors and other programs. It knows no names of strategies,
/// lists and statistics, which depend on what is installed.
public final class SpecificationSchema {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private SpecificationSchema() {}

    /// The schema in the dialect 2020-12, indented, with a line feed at the end.
    public static String json() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", DIALECT);
        schema.put("$id", "urn:zenmarket:backtest.schema.json");
        schema.put("title", "ZenMarket backtest");
        schema.put("description", "What a backtest is asked to do. Rates and shares are fractions: 0.05 is 5 %.");
        schema.putAll(SpecificationGrammar.of(nothing()).schema());
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return JsonMapper.builder().build().writer().with(printer).writeValueAsString(schema) + "\n";
    }

    private static Vocabulary nothing() {
        return new Vocabulary(List.of(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }
}
