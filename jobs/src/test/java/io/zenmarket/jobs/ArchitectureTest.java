package io.zenmarket.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.zenmarket.domain.fixture.SpringInDomain;
import io.zenmarket.jobs.fixtureone.OneJobConfiguration;
import io.zenmarket.jobs.fixturetwo.TwoJobConfiguration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the code to the architecture, and shows of the rules that matter most that they fail where they should.
class ArchitectureTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.zenmarket");

    private static final JavaClasses FIXTURES = new ClassFileImporter()
            .importClasses(SpringInDomain.class, OneJobConfiguration.class, TwoJobConfiguration.class);

    static Stream<ArchRule> rules() {
        return Stream.of(
                ArchitectureRules.DOMAIN_IS_PLAIN_JAVA,
                ArchitectureRules.DOMAIN_READS_NO_CLOCK,
                ArchitectureRules.FEATURES_FORM_NO_CYCLE,
                ArchitectureRules.READERS_DO_NOT_SEE_JOBS,
                ArchitectureRules.JOBS_DO_NOT_IMPORT_EACH_OTHER,
                ArchitectureRules.STEPS_COME_FROM_THE_FACTORY,
                ArchitectureRules.BATCH_IS_CONFIGURED_BY_BOOT,
                ArchitectureRules.NAMES_SAY_WHAT_A_CLASS_IS);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(PRODUCT);
    }

    @Test
    void seesAllThreeModules() {
        assertThat(PRODUCT.contain("io.zenmarket.domain.market.BarRules")).isTrue();
        assertThat(PRODUCT.contain("io.zenmarket.readerswriters.csv.CsvBarSource"))
                .isTrue();
        assertThat(PRODUCT.contain("io.zenmarket.jobs.frame.StepFactory")).isTrue();
    }

    @Test
    void refusesSpringInDomain() {
        assertThat(violations(ArchitectureRules.DOMAIN_IS_PLAIN_JAVA)).contains("org.springframework.util.StringUtils");
    }

    @Test
    void refusesAClockInDomain() {
        assertThat(violations(ArchitectureRules.DOMAIN_READS_NO_CLOCK)).contains("java.time.Instant.now()");
    }

    @Test
    void refusesAJobThatImportsAnother() {
        assertThat(violations(ArchitectureRules.JOBS_DO_NOT_IMPORT_EACH_OTHER))
                .contains("OneJobConfiguration", "TwoJobConfiguration");
    }

    @Test
    void refusesAStepBuiltOutsideTheFactory() {
        assertThat(violations(ArchitectureRules.STEPS_COME_FROM_THE_FACTORY))
                .contains("OneJobConfiguration.step", "StepBuilder");
    }

    private static String violations(ArchRule rule) {
        return String.join("\n", rule.evaluate(FIXTURES).getFailureReport().getDetails());
    }
}
