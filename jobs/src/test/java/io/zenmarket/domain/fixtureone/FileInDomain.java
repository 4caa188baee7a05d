package io.zenmarket.domain.fixtureone;

import java.nio.file.Path;

record FileInDomain(Path file) {}
