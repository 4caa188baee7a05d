package io.zenmarket.domain.fixtureone;

import java.util.logging.Logger;

record LogInDomain(Logger log) {}
