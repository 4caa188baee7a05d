package io.zenmarket.jobs.frame;

import java.util.Optional;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;

/// Leaves the parts of a job unbuilt until the job is asked for: the steps, readers and writers that a
/// `…JobConfiguration` makes, and the proxies that stand for those of one step. Building the parts of all
/// jobs takes longer than a small job.
final class LazyJobParts implements BeanFactoryPostProcessor {

    private static final String CONFIGURATION = "JobConfiguration";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            BeanDefinition definition = beans.getBeanDefinition(name);
            if (madeBy(definition).filter(maker -> isJob(beans, maker)).isPresent()) {
                definition.setLazyInit(true);
            }
        }
    }

    /// A proxy is made by whom its target is made by.
    private static Optional<String> madeBy(BeanDefinition definition) {
        if (definition instanceof RootBeanDefinition root && root.getDecoratedDefinition() != null) {
            return Optional.ofNullable(
                    root.getDecoratedDefinition().getBeanDefinition().getFactoryBeanName());
        }
        return Optional.ofNullable(definition.getFactoryBeanName());
    }

    private static boolean isJob(ConfigurableListableBeanFactory beans, String maker) {
        return beans.containsBeanDefinition(maker) && maker.endsWith(CONFIGURATION);
    }
}
