package io.zenmarket.awsbatch.deployment;

import io.zenmarket.awsbatch.input.Require;
import io.zenmarket.awsbatch.input.Section;

/// The network of a deployment.
///
/// @param cidr addresses of the network, /16 to /20
/// @param egress how jobs reach what is outside
/// @param flowLogDays how long it is kept who talked to whom
public record NetworkInputs(String cidr, Egress egress, int flowLogDays) {

    public NetworkInputs {
        Require.matches("cidr", cidr, "10(\\.[0-9]{1,3}){3}/(1[6-9]|20)", "a network such as 10.20.0.0/16");
        RetentionDays.require("flow-log-days", flowLogDays);
    }

    static NetworkInputs of(Section inputs) {
        return inputs.checked(section -> new NetworkInputs(
                section.text("cidr"), section.choice("egress", Egress.class), section.whole("flow-log-days")));
    }
}
