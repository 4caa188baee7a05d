package io.zenmarket.jobs.fixturebeta;

import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

final class OddStep implements Step {

    @Override
    public String getName() {
        return "odd";
    }

    @Override
    public void execute(StepExecution execution) {}
}
