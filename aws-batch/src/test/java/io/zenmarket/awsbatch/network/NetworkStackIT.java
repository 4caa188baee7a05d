package io.zenmarket.awsbatch.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zenmarket.awsbatch.deployment.Profile;
import io.zenmarket.awsbatch.synthesis.Resource;
import io.zenmarket.awsbatch.synthesis.Templates;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkStackIT {

    @ParameterizedTest
    @EnumSource
    void acceptsNoConnectionFromOutside(Profile profile) {
        Templates templates = Templates.of(profile);
        assertThat(templates.of("AWS::EC2::SecurityGroup"))
                .hasSize(2)
                .allSatisfy(
                        group -> assertThat(group.at("/SecurityGroupIngress").isMissingNode())
                                .isTrue());
        Resource ingress = templates.only("AWS::EC2::SecurityGroupIngress");
        assertThat(ingress.properties().has("CidrIp") || ingress.properties().has("CidrIpv6"))
                .isFalse();
        assertThat(ingress.at("/SourceSecurityGroupId").toString()).contains("Jobs");
        assertThat(ingress.at("/FromPort").asInt()).isEqualTo(5433);
        assertThat(ingress.at("/ToPort").asInt()).isEqualTo(5433);
    }

    @ParameterizedTest
    @EnumSource
    void givesTheDatabaseNoWayOut(Profile profile) {
        Resource database = Templates.of(profile).of("AWS::EC2::SecurityGroup").stream()
                .filter(group -> group.at("/GroupDescription").asText().startsWith("PostgreSQL"))
                .findFirst()
                .orElseThrow();
        JsonNode egress = database.at("/SecurityGroupEgress");
        assertThat(egress.size()).isOne();
        assertThat(egress.at("/0/CidrIp").asText()).as("an address nobody has").isEqualTo("255.255.255.255/32");
    }

    @ParameterizedTest
    @EnumSource
    void letsJobsCallByHttpsAndTheDatabaseOnly(Profile profile) {
        Templates templates = Templates.of(profile);
        assertThat(jobs(templates).at("/SecurityGroupEgress").findValuesAsText("ToPort"))
                .containsExactly("443");
        assertThat(templates.only("AWS::EC2::SecurityGroupEgress").at("/ToPort").asInt())
                .isEqualTo(5433);
    }

    @Test
    void opensThePortsThatAreAskedFor() {
        Templates mail = Templates.with(Profile.PROD, Map.of("network.egress-ports", "[587, 80]"));
        assertThat(jobs(mail).at("/SecurityGroupEgress").findValuesAsText("ToPort"))
                .containsExactly("443", "587", "80");
    }

    private static Resource jobs(Templates templates) {
        return templates.of("AWS::EC2::SecurityGroup").stream()
                .filter(group -> group.at("/GroupDescription").asText().startsWith("Processes"))
                .findFirst()
                .orElseThrow();
    }

    /// An instance without an address, and without a gateway, reaches no service of AWS: its jobs stay
    /// RUNNABLE for ever.
    @ParameterizedTest
    @EnumSource
    void givesInstancesAnAddressWhereThereIsNoGateway(Profile profile) {
        Templates templates = Templates.of(profile);
        boolean gateway = !templates.of("AWS::EC2::NatGateway").isEmpty();
        assertThat(subnets(templates, "jobs"))
                .hasSize(2)
                .allMatch(subnet -> subnet.at("/MapPublicIpOnLaunch").asBoolean() == !gateway);
        assertThat(subnets(templates, "data"))
                .hasSize(2)
                .noneMatch(subnet -> subnet.at("/MapPublicIpOnLaunch").asBoolean());
    }

    private static List<Resource> subnets(Templates templates, String name) {
        return templates.of("AWS::EC2::Subnet").stream()
                .filter(subnet -> subnet.at("/Tags").findValuesAsText("Value").contains(name))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void usesNoSecurityGroupThatItDidNotMake(Profile profile) {
        assertThat(Templates.of(profile).all())
                .allSatisfy(resource ->
                        assertThat(resource.properties().toString()).doesNotContain("DefaultSecurityGroup"));
    }

    @ParameterizedTest
    @EnumSource
    void logsConnectionsAndReachesTheBucketWithinTheNetwork(Profile profile) {
        Templates templates = Templates.of(profile);
        assertThat(templates.only("AWS::EC2::FlowLog").at("/TrafficType").asText())
                .isEqualTo("ALL");
        assertThat(templates
                        .only("AWS::EC2::VPCEndpoint")
                        .at("/VpcEndpointType")
                        .asText())
                .isEqualTo("Gateway");
    }

    @Test
    void hidesJobsBehindAGatewayInHardened() {
        Templates templates = Templates.of(Profile.HARDENED);
        List<String> taken = templates.of("AWS::EC2::Subnet").stream()
                .map(subnet -> subnet.at("/MapPublicIpOnLaunch").asText())
                .distinct()
                .toList();
        assertThat(taken).containsExactly("false");
        assertThat(templates.of("AWS::EC2::NatGateway")).hasSize(1);
        assertThat(templates.of("AWS::Batch::JobDefinition"))
                .allSatisfy(job -> assertThat(job.at("/ContainerProperties/NetworkConfiguration/AssignPublicIp")
                                .asText("DISABLED"))
                        .isEqualTo("DISABLED"));
    }
}
