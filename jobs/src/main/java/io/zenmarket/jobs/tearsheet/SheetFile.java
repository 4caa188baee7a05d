package io.zenmarket.jobs.tearsheet;

/// One file of a tear sheet.
///
/// @param name e.g. `tearsheet.html`
/// @param mediaType what the bytes are, for stores and browsers
/// @param bytes the whole file
public record SheetFile(String name, String mediaType, byte[] bytes) {}
