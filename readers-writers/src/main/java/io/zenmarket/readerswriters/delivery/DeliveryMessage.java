package io.zenmarket.readerswriters.delivery;

import java.util.Optional;

/// What is to be said.
///
/// @param title one short line
/// @param text a few lines, plain
/// @param attachment a file for channels that carry files
public record DeliveryMessage(String title, String text, Optional<Attachment> attachment) {

    /// A file.
    ///
    /// @param name without folders
    /// @param mediaType e.g. `text/html; charset=utf-8`
    /// @param content its bytes, not to be changed
    public record Attachment(String name, String mediaType, byte[] content) {}
}
