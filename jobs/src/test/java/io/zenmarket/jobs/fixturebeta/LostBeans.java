package io.zenmarket.jobs.fixturebeta;

import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LostBeans {}
