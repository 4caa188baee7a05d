package io.zenmarket.jobs.fixturealpha;

import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("zenmarket.loose")
final class LooseSettings {}
