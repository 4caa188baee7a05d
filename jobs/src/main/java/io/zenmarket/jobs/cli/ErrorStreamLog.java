package io.zenmarket.jobs.cli;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import java.util.Iterator;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/// Sends log lines to standard error, so that standard output has results only. Boot's own console log, which is set up
/// when the environment is ready, knows standard output alone; this comes right behind it.
final class ErrorStreamLog implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            Iterator<Appender<ILoggingEvent>> appenders = root.iteratorForAppenders();
            while (appenders.hasNext()) {
                if (appenders.next() instanceof ConsoleAppender<?> console) {
                    redirect(console);
                }
            }
        }
    }

    private static void redirect(ConsoleAppender<?> console) {
        console.stop();
        console.setTarget(ConsoleTarget.SystemErr.getName());
        console.start();
    }
}
