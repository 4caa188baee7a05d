package io.zenmarket.awsbatch.data;

import io.zenmarket.awsbatch.deployment.DatabaseInputs;
import io.zenmarket.awsbatch.deployment.Deployment;
import io.zenmarket.awsbatch.frame.ConcernStack;
import io.zenmarket.awsbatch.network.NetworkStack;
import io.zenmarket.awsbatch.security.SecurityStack;
import software.amazon.awscdk.services.s3.Bucket;
import software.constructs.Construct;

/// The lake's bucket and the PostgreSQL.
public final class DataStack extends ConcernStack {

    private final transient Bucket lake;
    private final transient DatabaseAddress database;

    public DataStack(Construct scope, Deployment deployment, NetworkStack network, SecurityStack security) {
        super(scope, deployment, "data", "The lake's bucket and the PostgreSQL");
        lake = new Lake(this, deployment.stores().lake(), security.data()).bucket();
        Placement placement = new Placement(
                this,
                named("database"),
                network.dataSubnets(),
                network.database().getSecurityGroupId(),
                security.data().getKeyArn(),
                deployment.watch().logDays());
        DatabaseInputs inputs = deployment.stores().database();
        DatabaseAddress own =
                switch (inputs.server()) {
                    case DatabaseInputs.Aurora aurora -> AuroraServer.make(placement, inputs, aurora);
                    case DatabaseInputs.Postgres postgres -> PostgresServer.make(placement, inputs, postgres);
                };
        offer(own);
        database = inputs.restored().isThere() ? DatabaseAddress.of(inputs.restored()) : own;
    }

    /// Exports what the jobs of an installation import, also when they are pointed at a restored database:
    /// this stack is updated before theirs, and CloudFormation removes no export that is in use.
    private void offer(DatabaseAddress own) {
        exportValue(own.host());
        exportValue(own.secretArn());
    }

    /// The bucket of the lake.
    public Bucket lake() {
        return lake;
    }

    /// The PostgreSQL of the jobs.
    public DatabaseAddress database() {
        return database;
    }
}
