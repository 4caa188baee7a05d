package io.zenmarket.awsbatch.security;

import io.zenmarket.awsbatch.frame.Findings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.kms.IKey;
import software.amazon.awscdk.services.secretsmanager.CfnSecret;
import software.constructs.Construct;

/// The secrets of other companies' services, in the stack of those who use them: what is taken off the
/// list goes in one deployment, since no other stack has to let go of it first.
public final class JobSecrets {

    private JobSecrets() {}

    /// Secrets without a value. A low-level construct: the other would make a random one, which passes for
    /// a key; a container that asks for one without a value does not start.
    ///
    /// @param prefix of their names
    /// @param names of environment variables
    /// @return ARNs by the names of environment variables
    public static Map<String, String> make(Construct scope, String prefix, List<String> names, IKey key) {
        Map<String, String> arns = new LinkedHashMap<>();
        names.forEach(name -> arns.put(
                name, secret(scope, name, prefix + "/" + name, key.getKeyArn()).getRef()));
        return Collections.unmodifiableMap(arns);
    }

    private static CfnSecret secret(Construct scope, String id, String name, String keyArn) {
        CfnSecret secret = CfnSecret.Builder.create(scope, "Secret-" + id)
                .name(name)
                .description("Filled by hand; a process that starts later has the new one")
                .kmsKeyId(keyArn)
                .build();
        Findings.accept(
                secret,
                "AwsSolutions-SMG4",
                "The key of another company's service: only that company can make a new one; RUNBOOK.md says how.");
        return secret;
    }
}
