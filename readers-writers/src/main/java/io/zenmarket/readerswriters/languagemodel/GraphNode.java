package io.zenmarket.readerswriters.languagemodel;

import java.util.ArrayList;
import java.util.List;

/// One operation of a model's graph.
///
/// @param inputs names of tensors
/// @param outputs names of tensors
/// @param field where it lies in the model
record GraphNode(String operator, List<String> inputs, List<String> outputs, ProtoField field) {

    static GraphNode of(ProtoField field) {
        String operator = "";
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        for (ProtoField part : field.fields()) {
            switch (part.number()) {
                case OnnxFields.NODE_INPUT -> inputs.add(part.text());
                case OnnxFields.NODE_OUTPUT -> outputs.add(part.text());
                case OnnxFields.NODE_OPERATOR -> operator = part.text();
                default -> {}
            }
        }
        return new GraphNode(operator, inputs, outputs, field);
    }

    /// A node that does not come from a file.
    ///
    /// @param domain of the operator; empty for the standard's own
    static byte[] write(String operator, String domain, List<String> inputs, String output) {
        ProtoMessage node = new ProtoMessage(256);
        inputs.forEach(input -> node.text(OnnxFields.NODE_INPUT, input));
        node.text(OnnxFields.NODE_OUTPUT, output).text(OnnxFields.NODE_OPERATOR, operator);
        return (domain.isEmpty() ? node : node.text(OnnxFields.NODE_DOMAIN, domain)).toBytes();
    }

    /// The first output.
    String output() {
        return outputs.getFirst();
    }

    /// The one of two inputs that is not `input`.
    String otherInput(String input) {
        return inputs.get(inputs.getFirst().equals(input) ? 1 : 0);
    }
}
