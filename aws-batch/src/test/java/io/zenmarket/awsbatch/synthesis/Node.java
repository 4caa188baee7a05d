package io.zenmarket.awsbatch.synthesis;

import java.util.List;
import java.util.Optional;

/// The JavaScript runtime that the CDK runs in.
final class Node {

    private static final int OLDEST = 20;

    private Node() {}

    static boolean isPresent() {
        String node = Optional.ofNullable(System.getenv("JSII_NODE")).orElse("node");
        return Tool.run(List.of(node, "--version"))
                .filter(Tool.Result::succeeded)
                .map(result -> result.output().strip().replaceAll("v([0-9]+).*", "$1"))
                .filter(version -> version.matches("[0-9]{1,4}"))
                .filter(version -> Integer.parseInt(version) >= OLDEST)
                .isPresent();
    }
}
