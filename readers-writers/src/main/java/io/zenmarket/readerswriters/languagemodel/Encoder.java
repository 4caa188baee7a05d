package io.zenmarket.readerswriters.languagemodel;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.LongBinaryOperator;

/// A model in the runtime: token numbers in, one state per token out. May be used by several threads;
/// each computes in its own, the runtime adds none. Closed by its owner, after the last use.
final class Encoder implements AutoCloseable {

    private final OrtEnvironment environment = NativeRuntime.environment();
    private final OrtSession session;

    Encoder(String name, byte[] onnx) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            session = environment.createSession(onnx, options);
        } catch (OrtException refused) {
            throw new IllegalStateException(name + ": model, expected one that onnxruntime runs, was refused", refused);
        }
    }

    /// Runs the model.
    ///
    /// @param batch sequences of one length
    /// @return the states of all tokens, row by row
    float[] states(List<TokenSequence> batch) {
        int length = batch.getFirst().length();
        try (OnnxTensor tokens = tensor(
                        batch, length, (text, index) -> batch.get((int) text).tokens()[(int) index]);
                OnnxTensor mask = tensor(batch, length, (text, index) -> 1);
                OnnxTensor segments = tensor(
                        batch, length, (text, index) -> batch.get((int) text).segment((int) index));
                OrtSession.Result result =
                        session.run(Map.of("input_ids", tokens, "attention_mask", mask, "token_type_ids", segments))) {
            return ((OnnxTensor) result.get(0)).getFloatBuffer().array();
        } catch (OrtException failed) {
            throw new IllegalStateException(
                    "onnxruntime: " + batch.size() + " texts of " + length + " tokens, expected states, was an error",
                    failed);
        }
    }

    private OnnxTensor tensor(List<TokenSequence> batch, int length, LongBinaryOperator value) throws OrtException {
        long[] values = new long[batch.size() * length];
        for (int index = 0; index < values.length; index++) {
            values[index] = value.applyAsLong(index / length, index % length);
        }
        return OnnxTensor.createTensor(environment, LongBuffer.wrap(values), new long[] {batch.size(), length});
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException failed) {
            throw new IllegalStateException("onnxruntime: session, expected to close, was an error", failed);
        }
    }
}
