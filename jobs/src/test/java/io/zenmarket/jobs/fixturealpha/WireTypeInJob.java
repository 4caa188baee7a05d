package io.zenmarket.jobs.fixturealpha;

import org.postgresql.PGConnection;

record WireTypeInJob(PGConnection connection) {}
