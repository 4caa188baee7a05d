package io.zenmarket.jobs.scoresentiment;

import io.zenmarket.domain.sentiment.OpinionPlan;
import io.zenmarket.domain.sentiment.OpinionProgress;
import io.zenmarket.domain.sentiment.SecondOpinion;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/// Asks for second opinions and waits for the answers, a short while at a time, so that it can be stopped.
/// What was asked is kept by the port: a restart goes on waiting and asks nothing twice. Without a model to
/// ask, it says so.
class AskTasklet implements Tasklet {

    private static final Logger LOG = LoggerFactory.getLogger(AskTasklet.class);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(500);

    private final Optional<SecondOpinion> second;
    private final OpinionTables tables;
    private final LocalDate night;
    private final int most;
    private boolean planned;
    private long nextLook;

    /// @param second who is asked, if anybody
    /// @param night business date that pays
    /// @param most questions of a night
    AskTasklet(Optional<SecondOpinion> second, OpinionTables tables, LocalDate night, int most) {
        this.second = second;
        this.tables = tables;
        this.night = night;
        this.most = most;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        if (second.isEmpty()) {
            saySkipped();
            return RepeatStatus.FINISHED;
        }
        return ask(second.get());
    }

    private void saySkipped() {
        long uncertain = tables.count();
        if (uncertain > 0) {
            LOG.info("second opinion: skipped, no language model is configured; {} uncertain scores stay", uncertain);
        }
    }

    private RepeatStatus ask(SecondOpinion model) {
        if (!planned) {
            OpinionPlan plan = model.plan(night, tables.questions(most));
            LOG.info("second opinion: {}, {}", model.scorer(), plan);
            planned = true;
        }
        long wait = nextLook - System.nanoTime();
        if (nextLook != 0 && wait > 0) {
            LockSupport.parkNanos(Math.min(wait, LONGEST_WAIT.toNanos()));
            return RepeatStatus.CONTINUABLE;
        }
        OpinionProgress progress = model.poll();
        progress.troubles().forEach(trouble -> LOG.warn("second opinion: {}", trouble));
        nextLook = System.nanoTime() + progress.pause().toNanos();
        return RepeatStatus.continueIf(!progress.done());
    }
}
