package io.zenmarket.readerswriters.languagemodel;

/// A model that can be chosen by name: where its parts are.
///
/// @param id name and version
/// @param description one sentence for people
/// @param base resource with the int8 model, carried by another artifact
/// @param baseSha256 what the base must be, in hexadecimal
/// @param tokenizer resource with the vocabulary
/// @param steps what shares a step when numbers become bytes
record EncoderProfile(
        String id, String description, String base, String baseSha256, String tokenizer, StepGroup steps) {

    static final EncoderProfile BGE_SMALL = new EncoderProfile(
            "bge-small-r32",
            "Language model (bge-small, 33 million weights, fine-tuned on finance headlines), runs offline",
            "/bge-small-en-v1.5-q.onnx",
            "6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4",
            "/bge-small-en-v1.5-q-tokenizer.json",
            StepGroup.TOKEN);

    static final EncoderProfile MINI_LM = new EncoderProfile(
            "minilm-r32",
            "Small language model (MiniLM, 23 million weights, fine-tuned on finance headlines), twice as fast, offline",
            "/all-minilm-l6-v2-q.onnx",
            "afdb6f1a0e45b715d0bb9b11772f032c399babd23bfc31fed1c170afc848bdb1",
            "/all-minilm-l6-v2-q-tokenizer.json",
            StepGroup.TEXT);

    /// Resource with what fine-tuning changed.
    String delta() {
        return id + ".fsd";
    }
}
