package io.zenmarket.jobs.fixturebeta;

import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;

@EnableBatchProcessing
final class SwitchesBootOff {}
