package io.zenmarket.jobs.frame;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.configuration.DuplicateJobException;
import org.springframework.batch.core.configuration.JobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.beans.factory.ListableBeanFactory;

/// The jobs of the application, each built when it is first asked for: a command that runs one job does not
/// wait for the parts of the others. The bean of job `ingest-bars` is `ingestBarsJob`; a job whose bean has
/// another name is found by building all.
final class JobBeans implements JobRegistry {

    private static final String SUFFIX = "Job";

    private final ListableBeanFactory beans;
    private final Map<String, Job> registered = new TreeMap<>();

    JobBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public @Nullable Job getJob(String name) {
        Job known = registered(name);
        if (known != null) {
            return known;
        }
        String bean = beanName(name);
        if (beans.containsBean(bean)) {
            return beans.getBean(bean, Job.class);
        }
        return beans.getBeansOfType(Job.class).values().stream()
                .filter(job -> job.getName().equals(name))
                .findAny()
                .orElse(null);
    }

    private synchronized @Nullable Job registered(String name) {
        return registered.get(name);
    }

    @Override
    public synchronized Collection<String> getJobNames() {
        Collection<String> names = beans.getBeansOfType(Job.class).values().stream()
                .map(Job::getName)
                .collect(Collectors.toSet());
        names.addAll(registered.keySet());
        return names;
    }

    @Override
    public synchronized void register(Job job) throws DuplicateJobException {
        if (registered.putIfAbsent(job.getName(), job) != null) {
            throw new DuplicateJobException("jobs: expected one job of the name " + job.getName() + ", was another");
        }
    }

    @Override
    public synchronized void unregister(String name) {
        registered.remove(name);
    }

    static String beanName(String job) {
        String[] words = job.split("-", -1);
        return words[0] + Arrays.stream(words).skip(1).map(JobBeans::capital).collect(Collectors.joining()) + SUFFIX;
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
