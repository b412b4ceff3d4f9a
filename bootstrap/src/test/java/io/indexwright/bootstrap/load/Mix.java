package io.indexwright.bootstrap.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** What is asked of a product that is used: much that is short, and some that changes something. */
final class Mix implements Supplier<Ask> {
  private static final String API = "/api/v1";

  private final Random random = new Random(1);
  private final List<Caller> callers;
  private final String index;
  private final String known;
  private int orders;

  private Mix(List<Caller> callers, String index, String known) {
    this.callers = List.copyOf(callers);
    this.index = API + "/indices/" + index;
    this.known = known;
  }

  /**
   * Asks {@code product} as the tenants of {@code house} do.
   *
   * @param signedIn how many of them show a token; the others show a key
   */
  static Mix of(House house, Served product, int signedIn)
      throws IOException, InterruptedException {
    List<Caller> callers = new ArrayList<>();
    for (House.Tenant tenant : house.tenants()) {
      String header =
          callers.size() < signedIn
              ? "Authorization: Bearer " + product.token(tenant)
              : "X-API-Key: " + tenant.key();
      callers.add(new Caller(header, tenant.portfolios()));
    }
    String levels = API + "/indices/" + house.index() + "/levels";
    String known =
        product.get(levels, callers.get(0).header()).headers().firstValue("ETag").orElseThrow();
    return new Mix(callers, house.index(), known);
  }

  @Override
  public Ask get() {
    Caller caller = caller();
    int share = random.nextInt(100);
    if (share < 60) {
      return latest(caller);
    }
    if (share < 75) {
      return Ask.get("levels", index + "/levels", 304, caller.header(), "If-None-Match: " + known);
    }
    if (share < 85) {
      String what = share < 80 ? "composition" : "divisor-changes";
      return Ask.get(what, index + "/" + what, 200, caller.header());
    }
    if (share < 95) {
      String what = share < 90 ? "valuation" : "positions";
      return Ask.get(
          what, API + "/portfolios/" + portfolioOf(caller) + "/" + what, 200, caller.header());
    }
    return order(caller);
  }

  /** Asks for the latest level. */
  Ask latest() {
    return latest(caller());
  }

  /** Buys a share at whatever it costs. */
  Ask order() {
    return order(caller());
  }

  private Caller caller() {
    return callers.get(random.nextInt(callers.size()));
  }

  private Ask latest(Caller caller) {
    return Ask.get("latest level", index + "/levels/latest", 200, caller.header());
  }

  private Ask order(Caller caller) {
    return Ask.post(
        "order",
        API + "/orders",
        """
        {"portfolio": "%s", "instrument": "%s", "side": "BUY", "quantity": "1"}"""
            .formatted(portfolioOf(caller), House.INSTRUMENT),
        caller.header(),
        "Idempotency-Key: " + UUID.randomUUID());
  }

  private String portfolioOf(Caller caller) {
    return caller.portfolios().get(orders++ % caller.portfolios().size());
  }
}
