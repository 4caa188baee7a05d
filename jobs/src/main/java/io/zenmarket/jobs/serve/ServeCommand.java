package io.zenmarket.jobs.serve;

import io.zenmarket.jobs.cli.Application;
import io.zenmarket.jobs.cli.CommonOptions;
import io.zenmarket.jobs.frame.ExitCodes;
import io.zenmarket.jobs.frame.GracefulShutdown;
import io.zenmarket.jobs.serve.security.FirstKey;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `serve` on the command line.
@Command(
        name = "serve",
        description = {
            "Serve the HTTP interface and the page: submit backtests, watch jobs, read signals and reports.",
            "The first start prints the key of the first operator, once. Ctrl-C ends it; what runs goes on at the next"
                    + " start."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nConfiguration:%n",
        footer = {
            "  server.ssl.certificate, server.ssl.certificate-private-key (PEM files): TLS;",
            "  without it let it listen on this machine only.",
            "  zenmarket.serve.*: limits. In ./config/application.yaml or the environment.",
            "The interface itself: /api/openapi.json."
        })
public final class ServeCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Option(names = "--port", paramLabel = "PORT", description = "where to listen; 0: any free port (default: 8080)")
    private @Nullable Integer port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "on which address of this machine; 0.0.0.0: on all (default: 127.0.0.1)")
    private @Nullable String host;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Map<String, Object> settings = new TreeMap<>();
        Optional.ofNullable(port).ifPresent(value -> settings.put("server.port", value));
        Optional.ofNullable(host).ifPresent(value -> settings.put("server.address", value));
        return Application.toServe("serve", options, settings).call(this::serve);
    }

    private int serve(ApplicationContext context) {
        context.getBean(GracefulShutdown.class).serving();
        PrintWriter out = spec.commandLine().getOut();
        context.getBean(FirstKey.class).print(System.out);
        out.println("ZenMarket listens at " + Address.of(context) + " (Ctrl-C ends it)");
        out.flush();
        AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCodes.DONE;
    }
}
