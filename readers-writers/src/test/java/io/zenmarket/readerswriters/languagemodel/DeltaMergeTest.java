package io.zenmarket.readerswriters.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.readerswriters.languagemodel.WeightDelta.Addition;
import io.zenmarket.readerswriters.languagemodel.WeightDelta.LowRank;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/// Merging into a model of one matrix and one bias, worked by hand.
class DeltaMergeTest {

    private static byte[] floats(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return bytes.array();
    }

    private static ProtoMessage tensor(String name, int type, int... dimensions) {
        ProtoMessage tensor = new ProtoMessage(100);
        for (int dimension : dimensions) {
            tensor.varint(OnnxFields.TENSOR_DIMENSIONS, dimension);
        }
        return tensor.varint(OnnxFields.TENSOR_TYPE, type).text(OnnxFields.TENSOR_NAME, name);
    }

    /// `[[64, −32], [16, 64]]` with scales 0.5 and 0.25, that is `[[32, −8], [8, 16]]`, and the bias `[1,
    /// 2]`.
    private static byte[] model(int zeroPoint) {
        ProtoMessage graph = new ProtoMessage(300);
        graph.bytes(
                OnnxFields.GRAPH_INITIALIZER,
                tensor("m_quantized", OnnxFields.TYPE_BYTE, 2, 2)
                        .bytes(OnnxFields.TENSOR_RAW, new byte[] {64, -32, 16, 64})
                        .toBytes());
        graph.bytes(
                OnnxFields.GRAPH_INITIALIZER,
                tensor("m_scale", OnnxFields.TYPE_FLOAT, 2)
                        .bytes(OnnxFields.TENSOR_FLOATS, floats(0.5f, 0.25f))
                        .toBytes());
        graph.bytes(
                OnnxFields.GRAPH_INITIALIZER,
                tensor("m_zero_point", OnnxFields.TYPE_BYTE, 2)
                        .bytes(OnnxFields.TENSOR_INTEGERS, new byte[] {0, (byte) zeroPoint})
                        .toBytes());
        graph.bytes(
                OnnxFields.GRAPH_INITIALIZER,
                tensor("b", OnnxFields.TYPE_FLOAT, 2)
                        .bytes(OnnxFields.TENSOR_RAW, floats(1, 2))
                        .toBytes());
        return new ProtoMessage(400)
                .bytes(OnnxFields.MODEL_GRAPH, graph.toBytes())
                .toBytes();
    }

    /// `[1, 0] · [−24, 40]` is added: `[[8, 32], [8, 16]]`. Columns reach 8 and 32: scales 0.125 and 0.5.
    @Test
    void addsALowRankChangeAndQuantisesAgainByColumn() {
        Weights weights = new Weights(model(0));

        new DeltaMerge(weights).apply(new LowRank("m", 2, 2, 1, new float[] {1, 0}, new float[] {-24, 40}));

        assertThat(weights.floats("m_scale", 2)).containsExactly(0.125f, 0.5f);
        int matrix = weights.matrix("m_quantized", 2, 2);
        assertThat(new byte[] {
                    weights.model()[matrix],
                    weights.model()[matrix + 1],
                    weights.model()[matrix + 2],
                    weights.model()[matrix + 3]
                })
                .containsExactly(64, 64, 64, 32);
    }

    @Test
    void addsToABias() {
        Weights weights = new Weights(model(0));

        new DeltaMerge(weights).apply(new Addition("b", 2, 1, new float[] {0.5f, -3}));

        assertThat(weights.floats("b", 2)).containsExactly(1.5f, -1);
    }

    @Test
    void changesNothingElse() {
        byte[] model = model(0);

        new DeltaMerge(new Weights(model)).apply(new Addition("b", 2, 1, new float[] {0, 0}));

        assertThat(model).isEqualTo(model(0));
    }

    @Test
    void refusesATensorThatTheModelHasNot() {
        DeltaMerge merge = new DeltaMerge(new Weights(model(0)));

        assertThatThrownBy(() -> merge.apply(new Addition("c", 2, 1, new float[2])))
                .hasMessage("model: tensor c, expected [2] of type 1, was absent");
        assertThatThrownBy(() -> merge.apply(new Addition("b", 3, 1, new float[3])))
                .hasMessage("model: tensor b, expected [3] of type 1, was [2] of type 1");
    }

    @Test
    void refusesAMatrixThatIsNotSymmetric() {
        DeltaMerge merge = new DeltaMerge(new Weights(model(3)));

        assertThatThrownBy(() -> merge.apply(new LowRank("m", 2, 2, 1, new float[2], new float[2])))
                .hasMessage("model: m_zero_point, expected 0, was another");
    }

    @Test
    void refusesBytesThatAreNoModel() {
        byte[] model = model(0);
        byte[] part = java.util.Arrays.copyOf(model, model.length - 1);

        assertThatThrownBy(() -> new Weights(part))
                .hasMessageStartingWith("model: byte 0, expected a field that ends by");
    }
}
