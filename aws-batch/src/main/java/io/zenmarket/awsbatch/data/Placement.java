package io.zenmarket.awsbatch.data;

import io.zenmarket.awsbatch.deployment.DatabaseInputs;
import io.zenmarket.awsbatch.frame.Findings;
import io.zenmarket.awsbatch.frame.Logs;
import io.zenmarket.awsbatch.frame.Ordered;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnResource;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.rds.CfnDBSubnetGroup;
import software.constructs.Construct;

/// Where a database is put, and what both kinds of server share.
///
/// @param scope the stack
/// @param name of the server
/// @param subnets without a way to or from the internet
/// @param groupId its security group
/// @param keyArn the key it is encrypted with
/// @param logDays how long its log is kept
record Placement(Construct scope, String name, List<String> subnets, String groupId, String keyArn, int logDays) {

    static final String DATABASE = "zenmarket";
    static final String USER = "zenmarket";
    static final String CERTIFICATE = "rds-ca-rsa2048-g1";

    /// Connections without TLS are refused; slow statements are logged, without their values.
    static final Map<String, String> PARAMETERS =
            Ordered.of("log_min_duration_statement", "5000", "log_parameter_max_length", "0", "rds.force_ssl", "1");

    String subnetGroup() {
        return CfnDBSubnetGroup.Builder.create(scope, "Subnets")
                .dbSubnetGroupDescription("Subnets without a way to or from the internet")
                .subnetIds(subnets)
                .build()
                .getRef();
    }

    /// RDS makes this group by itself, and keeps it for ever, unless it is there first.
    ///
    /// @param kind `instance` or `cluster`
    void log(CfnResource database, String kind) {
        LogGroup log = Logs.group(scope, "DatabaseLog", "/aws/rds/" + kind + "/" + name + "/postgresql", logDays);
        database.getNode().addDependency(log);
    }

    static void acceptDeletion(Construct database, DatabaseInputs inputs) {
        if (!inputs.keep()) {
            Findings.accept(
                    database,
                    "AwsSolutions-RDS10",
                    "Meant to be deleted with its stack; a last snapshot lasts as long as its key.");
        }
    }
}
