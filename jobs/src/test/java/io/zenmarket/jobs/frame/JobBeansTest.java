package io.zenmarket.jobs.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zenmarket.jobs.testing.TwoJobs;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.configuration.DuplicateJobException;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.SimpleJob;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class JobBeansTest {

    @Configuration(proxyBeanMethods = false)
    static class Frame {

        @Bean
        static LazyJobParts lazyJobParts() {
            return new LazyJobParts();
        }
    }

    @Test
    void buildsTheJobThatIsAskedForAndNoOther() {
        TwoJobs.BUILT.set(0);
        try (var context = new AnnotationConfigApplicationContext(TwoJobs.class, Frame.class)) {
            JobBeans jobs = new JobBeans(context.getBeanFactory());
            assertThat(TwoJobs.BUILT).hasValue(0);

            assertThat(jobs.getJob("read-all-bars")).extracting(Job::getName).isEqualTo("read-all-bars");
            assertThat(TwoJobs.BUILT).hasValue(1);
            assertThat(jobs.getJob("odd")).extracting(Job::getName).isEqualTo("odd");
            assertThat(jobs.getJob("none")).isNull();
            assertThat(jobs.getJobNames()).containsExactlyInAnyOrder("read-all-bars", "odd");
            assertThat(TwoJobs.BUILT).hasValue(2);
        }
    }

    @Test
    void takesAJobThatIsNoBeanOnce() throws DuplicateJobException {
        try (var context = new AnnotationConfigApplicationContext(Frame.class)) {
            JobBeans jobs = new JobBeans(context.getBeanFactory());
            jobs.register(new SimpleJob("loose"));

            assertThat(jobs.getJob("loose")).isNotNull();
            assertThatThrownBy(() -> jobs.register(new SimpleJob("loose"))).isInstanceOf(DuplicateJobException.class);
            jobs.unregister("loose");
            assertThat(jobs.getJobNames()).isEmpty();
        }
    }
}
