package io.zenmarket.domain.fixtureone;

final class PrintInDomain {

    private PrintInDomain() {}

    static void print(String text) {
        System.out.println(text);
    }
}
