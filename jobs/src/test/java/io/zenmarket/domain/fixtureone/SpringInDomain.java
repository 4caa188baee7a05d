package io.zenmarket.domain.fixtureone;

import org.springframework.util.StringUtils;

final class SpringInDomain {

    private SpringInDomain() {}

    static boolean isEmpty(String text) {
        return !StringUtils.hasText(text);
    }
}
