package io.zenmarket.awsbatch.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeploymentTest {

    @ParameterizedTest
    @EnumSource
    void hasTheInputsOfEachProfile(Profile profile) {
        Deployment deployment = load(profile, Map.of());
        assertThat(deployment.naming().of("night"))
                .isEqualTo("zenmarket-" + profile.name().toLowerCase(Locale.ROOT) + "-night");
        assertThat(deployment.stores().secrets()).isEmpty();
    }

    @Test
    void getsSafer() {
        Deployment dev = load(Profile.DEV, Map.of());
        Deployment prod = load(Profile.PROD, Map.of());
        Deployment hardened = load(Profile.HARDENED, Map.of());
        assertThat(List.of(dev, prod, hardened))
                .extracting(each -> each.stores().database().keep())
                .containsExactly(false, true, true);
        assertThat(List.of(dev, prod, hardened))
                .extracting(each -> each.network().egress())
                .containsExactly(Egress.PUBLIC, Egress.PUBLIC, Egress.NAT);
        assertThat(List.of(dev, prod, hardened))
                .extracting(each -> each.submission().firewall())
                .containsExactly(false, false, true);
    }

    @Test
    void takesValuesFromTheCommandLine() {
        Deployment deployment = load(
                Profile.PROD,
                Map.of(
                        "night.time",
                        "18:45",
                        "watch.rejected-share",
                        "0.5",
                        "secrets",
                        "[ANTHROPIC_API_KEY]",
                        "settings",
                        "['zenmarket.a[0]=csv:a=b', zenmarket.c=d]"));
        assertThat(deployment.night().time()).isEqualTo(LocalTime.of(18, 45));
        assertThat(deployment.watch().rejectedShare()).isEqualTo(0.5);
        assertThat(deployment.stores().secrets()).containsExactly("ANTHROPIC_API_KEY");
        assertThat(deployment.stores().settingsJson())
                .isEqualTo("{\"zenmarket.a[0]\":\"csv:a=b\",\"zenmarket.c\":\"d\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            naming.name                   | Zen Market      | profiles/prod.yaml: naming: name: expected 2 to 16 lower-case letters and digits, was 'Zen Market'
            naming.region                 | Virginia        | profiles/prod.yaml: naming: region: expected a region such as us-east-1, was 'Virginia'
            network.cidr                  | 192.168.0.0/24  | profiles/prod.yaml: network: cidr: expected a network such as 10.20.0.0/16, was '192.168.0.0/24'
            network.egress                | vpn             | profiles/prod.yaml: network.egress: expected one of [public, nat, endpoints], was 'vpn'
            network.egress-ports          | [0]             | profiles/prod.yaml: network: egress-ports: expected 1 to 65,535, was 0
            network.egress-ports          | [smtp]          | profiles/prod.yaml: network.egress-ports: expected a list of whole numbers, was '[smtp]'
            network.egress-ports          | [80, 443]       | profiles/prod.yaml: network: egress-ports: expected each once, and not 443, which is open, was [80, 443]
            network.egress                | endpoints       | profiles/prod.yaml: compute: sweep: expected none, for instances reach no ECS by these endpoints, was spot
            network.flow-log-days         | 31              | profiles/prod.yaml: network: flow-log-days: expected one of [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 731], was 31
            database.version              | latest          | profiles/prod.yaml: database: version: expected a version such as 18.3, was 'latest'
            database.backup-days          | 0               | profiles/prod.yaml: database: backup-days: expected 1 to 35, was 0
            database.restored.host        | db.example.org  | profiles/prod.yaml: database.restored: restored: expected both of host and secret, or none, was one
            database.restored.secret      | password        | profiles/prod.yaml: database.restored: secret: expected the ARN of a secret, or nothing, was 'password'
            database.postgres.storage     | 5               | profiles/prod.yaml: database.postgres: storage: expected 20 to 16,384, was 5
            lake.previous-versions-days   | 0               | profiles/prod.yaml: lake: previous-versions-days: expected 1 to 3,650, was 0
            compute.image-tag             | a b             | profiles/prod.yaml: compute: image-tag: expected a tag such as 0.1.0, was 'a b'
            compute.sweep-vcpus           | 0               | profiles/prod.yaml: compute: sweep-vcpus: expected 1 to 10,000, was 0
            night.zone                    | Mars/Olympus    | profiles/prod.yaml: night: zone: expected one such as America/New_York, was 'Mars/Olympus'
            night.days                    | weekdays        | profiles/prod.yaml: night: days: expected days such as MON-FRI, was 'weekdays'
            night.late-after              | PT24H           | profiles/prod.yaml: night: late-after: expected PT10M to PT23H, was PT24H
            submission.burst              | 1               | profiles/prod.yaml: submission: burst: expected 5 to 1,000, was 1
            watch.email                   | nobody          | profiles/prod.yaml: watch: email: expected an address, or nothing, was 'nobody'
            watch.rejected-share          | 5               | profiles/prod.yaml: watch: rejected-share: expected above 0 and below 1, was 5.0
            """)
    void saysWhichInputIsWrong(String path, String value, String message) {
        assertThatThrownBy(() -> load(Profile.PROD, Map.of(path, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    /// A source of so many symbols of four characters, with 5 n − 1 bytes of symbols. Around them are
    /// `"{\"zenmarket.ingest-bars.sources[0]\":\"yahoo:` and `\"}"`: 47 and 4.
    @Test
    void takesSettingsThatFitIntoAJobDefinition() {
        assertThat(universe(3_676).stores().settingsJson()).hasSize(18_379 + 45);
    }

    @Test
    void refusesSettingsThatDoNotFitIntoAJobDefinition() {
        assertThatThrownBy(() -> universe(3_677))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("profiles/prod.yaml: settings: expected at most 18,432 bytes, for each job definition has"
                        + " them all in its 24 KiB, was 18,435; name fewer symbols, or shorter lists of them");
    }

    private static Deployment universe(int symbols) {
        String source = "yahoo:" + String.join(",", Collections.nCopies(symbols, "ABCD"));
        return load(Profile.PROD, Map.of("settings", "['zenmarket.ingest-bars.sources[0]=" + source + "']"));
    }

    /// 20:30 in New York is the next day in UTC; 19:30 is so in winter only.
    @ParameterizedTest
    @CsvSource({"18:30", "18:59"})
    void takesATimeWhoseDateIsTheSameInUtc(String time) {
        assertThat(load(Profile.DEV, Map.of("night.time", '"' + time + '"'))
                        .night()
                        .time())
                .hasToString(time);
    }

    @ParameterizedTest
    @CsvSource({"19:30", "20:30"})
    void refusesATimeWhoseDateIsAnotherInUtc(String time) {
        assertThatThrownBy(() -> load(Profile.DEV, Map.of("night.time", '"' + time + '"')))
                .hasMessage(
                        "profiles/dev.yaml: night: time: expected a time whose date in UTC is that in America/New_York, was "
                                + time);
    }

    private static Deployment load(Profile profile, Map<String, String> overrides) {
        return Deployment.load(profile, path -> Optional.ofNullable(overrides.get(path)));
    }
}
