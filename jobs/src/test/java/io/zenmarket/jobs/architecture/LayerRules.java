package io.zenmarket.jobs.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.job.Job;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Who may see whom, and how jobs are made.
final class LayerRules {

    static final ArchRule NO_JOBS_IN_READERS_AND_WRITERS = noClasses()
            .that()
            .resideInAPackage("io.zenmarket.readerswriters..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.zenmarket.jobs..");

    static final ArchRule NO_WIRE_TYPES_IN_JOBS = noClasses()
            .that()
            .resideInAPackage("io.zenmarket.jobs..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "software.amazon..",
                    "org.apache.parquet..",
                    "org.apache.hadoop..",
                    "com.jerolba..",
                    "org.postgresql..");

    static final ArchRule STEPS_FROM_THE_FACTORY = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.zenmarket.jobs.frame.StepFactory")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.batch.core.step.builder..");

    static final ArchRule OWN_KINDS_OF_STEPS_IN_THE_FRAME = noClasses()
            .that()
            .resideOutsideOfPackage("io.zenmarket.jobs.frame")
            .should()
            .beAssignableTo("org.springframework.batch.core.step.Step");

    static final ArchRule BOOTS_OWN_CONFIGURATION = noClasses()
            .should()
            .beAnnotatedWith(EnableBatchProcessing.class)
            .orShould()
            .beAnnotatedWith(EnableJdbcJobRepository.class);

    /// The application's scan reads nothing else.
    static final ArchRule BEANS_ARE_FOUND_BY_NAME = classes()
            .that()
            .areMetaAnnotatedWith(Component.class)
            .and()
            .areNotAnnotatedWith(SpringBootConfiguration.class)
            .and()
            .resideOutsideOfPackage("io.zenmarket.jobs.serve..")
            .should()
            .haveSimpleNameEndingWith("Configuration");

    private LayerRules() {}

    /// A job's package is one that makes a [Job] bean.
    static Set<String> jobPackages(JavaClasses classes) {
        Set<String> packages = new TreeSet<>();
        for (JavaClass each : classes) {
            for (JavaMethod method : each.getMethods()) {
                if (method.isAnnotatedWith(Bean.class)
                        && method.getRawReturnType().isAssignableTo(Job.class)) {
                    packages.add(each.getPackageName());
                }
            }
        }
        return packages;
    }

    /// Jobs never see each other. What they share, `frame`, `store`, `page`,
    /// `tearsheet` and `workers`, sees none of them.
    static ArchRule jobsApart(Collection<String> jobPackages) {
        return classes().that().resideInAPackage("io.zenmarket.jobs..").should(new ArchCondition<>("see no other job") {

            @Override
            public void check(JavaClass seer, ConditionEvents events) {
                boolean limited = jobPackages.contains(seer.getPackageName())
                        || seer.getPackageName()
                                .matches("io\\.zenmarket\\.jobs\\.(frame|store|page|tearsheet|workers)");
                for (Dependency seen : seer.getDirectDependenciesFromSelf()) {
                    String target = seen.getTargetClass().getPackageName();
                    boolean another = jobPackages.contains(target) && !target.equals(seer.getPackageName());
                    if (limited && another) {
                        events.add(SimpleConditionEvent.violated(seer, seen.getDescription()));
                    }
                }
            }
        });
    }
}
