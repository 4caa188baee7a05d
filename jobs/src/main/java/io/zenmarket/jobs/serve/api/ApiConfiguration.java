package io.zenmarket.jobs.serve.api;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.page.FiniteJson;
import io.zenmarket.jobs.serve.ServingOnly;
import io.zenmarket.readerswriters.objectstore.ObjectStore;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JacksonModule;

/// Wires the routes and the page, and finds the controllers.
@Configuration(proxyBeanMethods = false)
@Profile(Application.SERVE)
@ComponentScan(basePackageClasses = ServingOnly.class)
class ApiConfiguration implements WebMvcConfigurer {

    /// JSON as everywhere else: undefined numbers are null.
    @Bean
    JacksonModule finiteNumbers() {
        return FiniteJson.module();
    }

    @Bean
    StoredPages storedPages(ObjectStore store) {
        return new StoredPages(store);
    }

    @Bean
    JobExecutions jobExecutions(JdbcClient jdbc) {
        return new JobExecutions(jdbc);
    }

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addViewController("/").setViewName("forward:/page/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources
                .addResourceHandler("/page/*")
                .addResourceLocations("classpath:/serve/")
                .setCacheControl(CacheControl.maxAge(Duration.ZERO).mustRevalidate());
    }
}
