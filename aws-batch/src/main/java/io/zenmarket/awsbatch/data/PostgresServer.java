package io.zenmarket.awsbatch.data;

import io.zenmarket.awsbatch.deployment.DatabaseInputs;
import io.zenmarket.awsbatch.frame.Findings;
import io.zenmarket.awsbatch.network.NetworkStack;
import java.util.List;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.rds.CfnDBInstance;
import software.amazon.awscdk.services.rds.CfnDBParameterGroup;

/// RDS PostgreSQL. Low-level constructs: only they let RDS keep and replace the password by itself.
final class PostgresServer {

    private PostgresServer() {}

    static DatabaseAddress make(Placement placement, DatabaseInputs inputs, DatabaseInputs.Postgres server) {
        CfnDBInstance instance = CfnDBInstance.Builder.create(placement.scope(), "Postgres")
                .dbInstanceIdentifier(placement.name())
                .engine("postgres")
                .engineVersion(inputs.version())
                .dbInstanceClass(server.instance())
                .allocatedStorage(String.valueOf(server.storage()))
                .storageType("gp3")
                .storageEncrypted(true)
                .kmsKeyId(placement.keyArn())
                .multiAz(server.standby())
                .dbName(Placement.DATABASE)
                .masterUsername(Placement.USER)
                .manageMasterUserPassword(true)
                .masterUserSecret(CfnDBInstance.MasterUserSecretProperty.builder()
                        .kmsKeyId(placement.keyArn())
                        .build())
                .enableIamDatabaseAuthentication(inputs.iamLogin())
                .port(String.valueOf(NetworkStack.DATABASE_PORT))
                .publiclyAccessible(false)
                .vpcSecurityGroups(List.of(placement.groupId()))
                .dbSubnetGroupName(placement.subnetGroup())
                .dbParameterGroupName(parameters(placement, inputs))
                .caCertificateIdentifier(Placement.CERTIFICATE)
                .backupRetentionPeriod(inputs.backupDays())
                .copyTagsToSnapshot(true)
                .deletionProtection(inputs.keep())
                .autoMinorVersionUpgrade(true)
                .enableCloudwatchLogsExports(List.of("postgresql"))
                .build();
        instance.applyRemovalPolicy(RemovalPolicy.SNAPSHOT);
        placement.log(instance, "instance");
        Placement.acceptDeletion(instance, inputs);
        if (!server.standby()) {
            Findings.accept(instance, "AwsSolutions-RDS3", "A night can wait for a restore: standby is an input.");
        }
        return new DatabaseAddress(instance.getAttrEndpointAddress(), instance.getAttrMasterUserSecretSecretArn());
    }

    private static String parameters(Placement placement, DatabaseInputs inputs) {
        return CfnDBParameterGroup.Builder.create(placement.scope(), "Parameters")
                .family("postgres" + inputs.version().replaceAll("\\..*", ""))
                .description("TLS only")
                .parameters(Placement.PARAMETERS)
                .build()
                .getRef();
    }
}
