package io.zenmarket.awsbatch.network;

import io.zenmarket.awsbatch.deployment.Deployment;
import io.zenmarket.awsbatch.deployment.Egress;
import io.zenmarket.awsbatch.frame.ConcernStack;
import io.zenmarket.awsbatch.frame.Logs;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.services.ec2.FlowLogDestination;
import software.amazon.awscdk.services.ec2.FlowLogOptions;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointOptions;
import software.amazon.awscdk.services.ec2.IpAddresses;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.Port;
import software.amazon.awscdk.services.ec2.SecurityGroup;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/// The network: jobs and database in subnets of their own, two security groups, a log of who talked to
/// whom. Nothing accepts a connection from outside.
public final class NetworkStack extends ConcernStack {

    /// Where PostgreSQL listens: not where everybody looks first.
    public static final int DATABASE_PORT = 5433;

    private static final int HTTPS = 443;

    private final transient Vpc vpc;
    private final transient SecurityGroup jobs;
    private final transient SecurityGroup database;

    public NetworkStack(Construct scope, Deployment deployment) {
        super(scope, deployment, "network", "Subnets, security groups and the log of connections");
        Egress egress = deployment.network().egress();
        vpc = Vpc.Builder.create(this, "Vpc")
                .ipAddresses(IpAddresses.cidr(deployment.network().cidr()))
                .maxAzs(2)
                .natGateways(egress == Egress.NAT ? 1 : 0)
                .subnetConfiguration(Subnets.of(egress))
                .restrictDefaultSecurityGroup(false)
                .gatewayEndpoints(Map.of(
                        "S3",
                        GatewayVpcEndpointOptions.builder()
                                .service(GatewayVpcEndpointAwsService.S3)
                                .build()))
                .flowLogs(Map.of("Connections", connections()))
                .build();
        jobs = group("Jobs", "Processes of jobs: they call, nobody calls them");
        database = group("Database", "PostgreSQL: called by jobs only");
        jobs.addEgressRule(Peer.anyIpv4(), Port.tcp(HTTPS), "Sources, models and services of AWS");
        deployment
                .network()
                .egressPorts()
                .forEach(port ->
                        jobs.addEgressRule(Peer.anyIpv4(), Port.tcp(port), "Asked for by network.egress-ports"));
        jobs.addEgressRule(database, Port.tcp(DATABASE_PORT), "PostgreSQL");
        database.addIngressRule(jobs, Port.tcp(DATABASE_PORT), "Jobs");
        if (egress == Egress.ENDPOINTS) {
            new ServiceEndpoints(this, vpc, jobs, HTTPS);
        }
    }

    /// The network.
    public Vpc vpc() {
        return vpc;
    }

    /// Where jobs are.
    public List<String> jobSubnets() {
        return vpc.selectSubnets(
                        SubnetSelection.builder().subnetGroupName(Subnets.JOBS).build())
                .getSubnetIds();
    }

    /// Where the database is.
    public List<String> dataSubnets() {
        return vpc.selectSubnets(
                        SubnetSelection.builder().subnetGroupName(Subnets.DATA).build())
                .getSubnetIds();
    }

    /// Who jobs are to others.
    public SecurityGroup jobs() {
        return jobs;
    }

    /// Who the database is to others.
    public SecurityGroup database() {
        return database;
    }

    private SecurityGroup group(String id, String description) {
        return SecurityGroup.Builder.create(this, id)
                .vpc(vpc)
                .description(description)
                .allowAllOutbound(false)
                .build();
    }

    private FlowLogOptions connections() {
        LogGroup log = Logs.group(
                this,
                "ConnectionLog",
                "/" + named("connections"),
                deployment().network().flowLogDays());
        return FlowLogOptions.builder()
                .destination(FlowLogDestination.toCloudWatchLogs(log))
                .build();
    }
}
