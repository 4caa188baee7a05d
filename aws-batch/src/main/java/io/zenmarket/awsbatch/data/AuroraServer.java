package io.zenmarket.awsbatch.data;

import io.zenmarket.awsbatch.deployment.DatabaseInputs;
import io.zenmarket.awsbatch.frame.Findings;
import io.zenmarket.awsbatch.network.NetworkStack;
import java.util.List;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.rds.CfnDBCluster;
import software.amazon.awscdk.services.rds.CfnDBClusterParameterGroup;
import software.amazon.awscdk.services.rds.CfnDBInstance;

/// Aurora Serverless: one writer that grows and shrinks, and sleeps where the minimum is 0.
final class AuroraServer {

    private static final String ENGINE = "aurora-postgresql";
    private static final int SLEEPS_AFTER_SECONDS = 300;

    private AuroraServer() {}

    static DatabaseAddress make(Placement placement, DatabaseInputs inputs, DatabaseInputs.Aurora server) {
        CfnDBCluster cluster = CfnDBCluster.Builder.create(placement.scope(), "Cluster")
                .dbClusterIdentifier(placement.name())
                .engine(ENGINE)
                .engineVersion(inputs.version())
                .serverlessV2ScalingConfiguration(scaling(server))
                .storageEncrypted(true)
                .kmsKeyId(placement.keyArn())
                .databaseName(Placement.DATABASE)
                .masterUsername(Placement.USER)
                .manageMasterUserPassword(true)
                .masterUserSecret(CfnDBCluster.MasterUserSecretProperty.builder()
                        .kmsKeyId(placement.keyArn())
                        .build())
                .enableIamDatabaseAuthentication(inputs.iamLogin())
                .port(NetworkStack.DATABASE_PORT)
                .vpcSecurityGroupIds(List.of(placement.groupId()))
                .dbSubnetGroupName(placement.subnetGroup())
                .dbClusterParameterGroupName(parameters(placement, inputs))
                .backupRetentionPeriod(inputs.backupDays())
                .copyTagsToSnapshot(true)
                .deletionProtection(inputs.keep())
                .enableCloudwatchLogsExports(List.of("postgresql"))
                .build();
        cluster.applyRemovalPolicy(RemovalPolicy.SNAPSHOT);
        placement.log(cluster, "cluster");
        Placement.acceptDeletion(cluster, inputs);
        if (!inputs.iamLogin()) {
            Findings.accept(
                    cluster, "AwsSolutions-RDS6", "Jobs have a password that RDS replaces: tokens are an input.");
        }
        writer(placement, cluster);
        return new DatabaseAddress(cluster.getAttrEndpointAddress(), cluster.getAttrMasterUserSecretSecretArn());
    }

    private static CfnDBCluster.ServerlessV2ScalingConfigurationProperty scaling(DatabaseInputs.Aurora server) {
        CfnDBCluster.ServerlessV2ScalingConfigurationProperty.Builder scaling =
                CfnDBCluster.ServerlessV2ScalingConfigurationProperty.builder()
                        .minCapacity(server.minimum())
                        .maxCapacity(server.maximum());
        return (server.minimum() == 0 ? scaling.secondsUntilAutoPause(SLEEPS_AFTER_SECONDS) : scaling).build();
    }

    private static void writer(Placement placement, CfnDBCluster cluster) {
        CfnDBInstance.Builder.create(placement.scope(), "Writer")
                .dbInstanceIdentifier(placement.name() + "-writer")
                .dbClusterIdentifier(cluster.getRef())
                .engine(ENGINE)
                .dbInstanceClass("db.serverless")
                .publiclyAccessible(false)
                .caCertificateIdentifier(Placement.CERTIFICATE)
                .autoMinorVersionUpgrade(true)
                .build();
    }

    private static String parameters(Placement placement, DatabaseInputs inputs) {
        return CfnDBClusterParameterGroup.Builder.create(placement.scope(), "Parameters")
                .family(ENGINE + inputs.version().replaceAll("\\..*", ""))
                .description("TLS only")
                .parameters(Placement.PARAMETERS)
                .build()
                .getRef();
    }
}
