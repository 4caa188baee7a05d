package io.zenmarket.awsbatch.network;

import io.zenmarket.awsbatch.deployment.Egress;
import java.util.List;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetType;

/// Which subnets there are.
final class Subnets {

    static final String JOBS = "jobs";
    static final String DATA = "data";

    private Subnets() {}

    static List<SubnetConfiguration> of(Egress egress) {
        SubnetConfiguration data = subnet(DATA, SubnetType.PRIVATE_ISOLATED, 24);
        return switch (egress) {
            case PUBLIC -> List.of(publicSubnet(JOBS, 21, true), data);
            case NAT ->
                List.of(publicSubnet("gateway", 28, false), subnet(JOBS, SubnetType.PRIVATE_WITH_EGRESS, 21), data);
            case ENDPOINTS -> List.of(subnet(JOBS, SubnetType.PRIVATE_ISOLATED, 21), data);
        };
    }

    /// @param addresses whether what starts there gets an address: an instance has no other way to be given
    ///     one, and without one none to reach AWS Batch; a task on Fargate asks for its own
    private static SubnetConfiguration publicSubnet(String name, int mask, boolean addresses) {
        return SubnetConfiguration.builder()
                .name(name)
                .subnetType(SubnetType.PUBLIC)
                .cidrMask(mask)
                .mapPublicIpOnLaunch(addresses)
                .build();
    }

    private static SubnetConfiguration subnet(String name, SubnetType type, int mask) {
        return SubnetConfiguration.builder()
                .name(name)
                .subnetType(type)
                .cidrMask(mask)
                .build();
    }
}
