package io.zenmarket.jobs.frame;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.task.configuration.EnableTask;
import org.springframework.context.annotation.Configuration;

/// Records this process as a Spring Cloud Task and links it to the job executions it runs; only when it runs jobs. The
/// truth about how a job ended is in Batch's tables; a task's row is the link.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("zenmarket.task.enabled")
@EnableTask
class TaskConfiguration {}
