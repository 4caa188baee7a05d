package io.zenmarket.jobs.fixturealpha;

final class PriceManager {

    double price;

    void setPrice(double price) {
        this.price = price;
    }
}
