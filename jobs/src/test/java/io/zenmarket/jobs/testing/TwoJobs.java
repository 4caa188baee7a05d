package io.zenmarket.jobs.testing;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.SimpleJob;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Two jobs outside the frame, one of which is not named after its bean. Its own name keeps it from being found.
@Configuration(proxyBeanMethods = false)
public class TwoJobs {

    /// How many have been built.
    public static final AtomicInteger BUILT = new AtomicInteger();

    @Bean
    Job readAllBarsJob() {
        return job("read-all-bars");
    }

    @Bean
    Job oddlyNamed() {
        return job("odd");
    }

    private static Job job(String name) {
        BUILT.incrementAndGet();
        SimpleJob job = new SimpleJob(name);
        job.setJobRepository(new ResourcelessJobRepository());
        return job;
    }
}
