package io.zenmarket.jobs.serve.security;

import io.zenmarket.jobs.cli.Application;
import java.io.PrintStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// The key of the first operator: there is no default password.
@Component
@Profile(Application.SERVE)
public class FirstKey {

    private final ApiKeys keys;

    FirstKey(ApiKeys keys) {
        this.keys = keys;
    }

    /// Makes and prints it at the first start; at others it does nothing.
    public void print(PrintStream out) {
        keys.first()
                .ifPresent(text -> out.printf(
                        "Operator key, shown only now (lost: 'zenmarket keys rotate %s'):%n  %s%n",
                        ApiKeys.FIRST_USER, text));
    }
}
