package io.zenmarket.awsbatch.deployment;

import io.zenmarket.awsbatch.input.Require;
import io.zenmarket.awsbatch.input.Section;
import java.util.List;

/// The network of a deployment.
///
/// @param cidr addresses of the network, /16 to /20
/// @param egress how jobs reach what is outside
/// @param egressPorts what jobs may call beside HTTPS and the database: 587 for mail, 80 for GDELT
/// @param flowLogDays how long it is kept who talked to whom
public record NetworkInputs(String cidr, Egress egress, List<Integer> egressPorts, int flowLogDays) {

    public NetworkInputs {
        Require.matches("cidr", cidr, "10(\\.[0-9]{1,3}){3}/(1[6-9]|20)", "a network such as 10.20.0.0/16");
        egressPorts = List.copyOf(egressPorts);
        egressPorts.forEach(port -> Require.within("egress-ports", port, 1, 65_535));
        Require.that(
                egressPorts.stream().distinct().count() == egressPorts.size() && !egressPorts.contains(443),
                "egress-ports",
                "each once, and not 443, which is open",
                egressPorts);
        Require.that(
                egress != Egress.ENDPOINTS || egressPorts.isEmpty(),
                "egress-ports",
                "none, for endpoints lead to services of AWS only",
                egressPorts);
        RetentionDays.require("flow-log-days", flowLogDays);
    }

    static NetworkInputs of(Section inputs) {
        return inputs.checked(section -> new NetworkInputs(
                section.text("cidr"),
                section.choice("egress", Egress.class),
                section.wholes("egress-ports"),
                section.whole("flow-log-days")));
    }
}
