package io.zenmarket.readerswriters.languagemodel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Rewrites a dynamically quantised model so that each text of a batch, or each token, has steps of its own.
///
/// DynamicQuantizeLinear takes the step by which numbers become bytes from the least and the greatest
/// value of the whole batch, so that a text's numbers depend on its neighbours. Here each group gets the
/// step that it would have alone, by the same formula:
///
/// step = (max − min) ÷ 255, zero = round(−min ÷ step), byte = round(x ÷ step) + zero, where min ≤ 0 ≤
/// max.
///
/// The product of bytes is made for the whole batch with one zero of 128, and corrected per group:
///
/// Σ (byte − zero) · w = Σ (byte − 128) · w + (128 − zero) · Σ w.
///
/// Source of the formula: ONNX operator DynamicQuantizeLinear, version 11.
final class OwnSteps {

    private static final String QUANTIZED = "_quantized";

    private final Weights weights;
    private final StepGroup group;
    private final List<GraphNode> nodes = new ArrayList<>();
    private final Map<String, List<GraphNode>> consumers = new HashMap<>();
    private final Map<String, GraphNode> producers = new HashMap<>();
    private final Map<GraphNode, StepNodes.Product> products = new HashMap<>();
    private final Set<GraphNode> dropped = new HashSet<>();

    private OwnSteps(byte[] model, StepGroup group) {
        weights = new Weights(model);
        this.group = group;
    }

    /// Rewrites a model.
    ///
    /// @param model an ONNX model, left as it is
    /// @param group what shares a step
    /// @return the changed model
    /// @throws IllegalArgumentException when the model is built another way
    static byte[] rewrite(byte[] model, StepGroup group) {
        ProtoMessage changed = new ProtoMessage(model.length + model.length / 64);
        for (ProtoField field : ProtoField.of(model, 0, model.length)) {
            if (field.number() == OnnxFields.MODEL_GRAPH) {
                changed.bytes(OnnxFields.MODEL_GRAPH, new OwnSteps(model, group).graph(field));
            } else {
                changed.copy(field);
            }
        }
        byte[] operators = new ProtoMessage(32)
                .text(OnnxFields.OPERATOR_SET_DOMAIN, NodeWriter.RUNTIME)
                .varint(OnnxFields.OPERATOR_SET_VERSION, 1)
                .toBytes();
        return changed.bytes(OnnxFields.MODEL_OPERATOR_SETS, operators).toBytes();
    }

    private byte[] graph(ProtoField graph) {
        List<ProtoField> parts = graph.fields();
        parts.stream()
                .filter(part -> part.number() == OnnxFields.GRAPH_NODE)
                .map(GraphNode::of)
                .forEach(this::index);
        nodes.stream().filter(node -> node.operator().equals("MatMulInteger")).forEach(this::plan);
        ProtoMessage changed = new ProtoMessage(graph.length() + graph.length() / 64);
        StepNodes steps = new StepNodes(new NodeWriter(changed), weights, group);
        nodes.forEach(node -> write(node, changed, steps));
        parts.stream()
                .filter(part -> part.number() != OnnxFields.GRAPH_NODE && part.number() != OnnxFields.GRAPH_VALUE_INFO)
                .forEach(changed::copy);
        return changed.toBytes();
    }

    private void index(GraphNode node) {
        nodes.add(node);
        node.inputs()
                .forEach(input -> consumers
                        .computeIfAbsent(input, name -> new ArrayList<>())
                        .add(node));
        node.outputs().forEach(output -> producers.put(output, node));
    }

    /// Finds the chain behind a product: Cast, Mul by the product of both scales, Add of a bias.
    private void plan(GraphNode product) {
        GraphNode cast = consumer(product, "Cast");
        GraphNode scaled = consumer(cast, "Mul");
        GraphNode sum = consumer(scaled, "Add");
        GraphNode scales = producers.get(scaled.otherInput(cast.output()));
        if (scales == null || !scales.operator().equals("Mul")) {
            throw unlike(scaled, "the product of two scales");
        }
        GraphNode quantized = producers.get(product.inputs().getFirst());
        if (quantized == null) {
            throw unlike(product, "bytes made of numbers before it");
        }
        String factor = product.inputs().get(1);
        products.put(
                sum,
                new StepNodes.Product(
                        quantized.inputs().getFirst(),
                        factor.substring(0, factor.length() - QUANTIZED.length()),
                        sum.otherInput(scaled.output()),
                        sum.output()));
        dropped.addAll(List.of(product, cast, scaled, scales));
    }

    private GraphNode consumer(GraphNode node, String operator) {
        List<GraphNode> all = consumers.getOrDefault(node.output(), List.of());
        if (all.size() != 1 || !all.getFirst().operator().equals(operator)) {
            throw unlike(node, "one " + operator + " behind it");
        }
        return all.getFirst();
    }

    private static IllegalArgumentException unlike(GraphNode node, String expected) {
        return new IllegalArgumentException(
                "model: node " + node.output() + ", expected " + expected + ", was another graph");
    }

    private void write(GraphNode node, ProtoMessage graph, StepNodes steps) {
        StepNodes.Product product = products.get(node);
        if (product != null) {
            steps.product(product);
        } else if (node.operator().equals("DynamicQuantizeLinear")) {
            steps.quantize(node.inputs().getFirst());
        } else if (!dropped.contains(node)) {
            graph.copy(node.field());
        }
    }
}
