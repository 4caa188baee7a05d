package io.zenmarket.jobs.frame;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.Conventions;

/// Leaves the parts of a job unbuilt until the job is asked for: its settings, the steps, readers and writers that its
/// configurations make, and the proxies that stand for those of one step. Building the parts of all jobs takes longer
/// than a small job.
///
/// Who looks for methods that listen, to events or to tasks, is told that the proxies have none: to see for itself it
/// would make every one.
final class LazyJobParts implements BeanFactoryPostProcessor {

    /// What [org.springframework.aop.framework.autoproxy.AutoProxyUtils#determineTargetClass] takes for the class of a
    /// bean.
    private static final String TARGET_CLASS =
            Conventions.getQualifiedAttributeName(AutoProxyUtils.class, "originalTargetClass");

    private static final String JOBS = "io.zenmarket.jobs.";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            BeanDefinition definition = beans.getBeanDefinition(name);
            if (isOfJob(classOfMaker(beans, definition).orElse(definition.getBeanClassName()))) {
                definition.setLazyInit(true);
            }
            if (isProxy(definition)) {
                definition.setAttribute(TARGET_CLASS, Object.class);
            }
        }
    }

    private static boolean isProxy(BeanDefinition definition) {
        return definition instanceof RootBeanDefinition root && root.getDecoratedDefinition() != null;
    }

    private static Optional<String> classOfMaker(ConfigurableListableBeanFactory beans, BeanDefinition definition) {
        return madeBy(definition)
                .filter(beans::containsBeanDefinition)
                .map(maker -> beans.getBeanDefinition(maker).getBeanClassName());
    }

    /// A proxy is made by whom its target is made by.
    private static Optional<String> madeBy(BeanDefinition definition) {
        if (definition instanceof RootBeanDefinition root && root.getDecoratedDefinition() != null) {
            return Optional.ofNullable(
                    root.getDecoratedDefinition().getBeanDefinition().getFactoryBeanName());
        }
        return Optional.ofNullable(definition.getFactoryBeanName());
    }

    private static boolean isOfJob(@Nullable String type) {
        return type != null
                && type.startsWith(JOBS)
                && !type.startsWith(JOBS + "frame.")
                && !type.startsWith(JOBS + "store.")
                && !type.startsWith(JOBS + "serve.");
    }
}
