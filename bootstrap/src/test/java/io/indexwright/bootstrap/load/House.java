package io.indexwright.bootstrap.load;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.access.User;
import io.indexwright.application.access.Username;
import io.indexwright.application.apikey.KeyRequest;
import io.indexwright.application.secret.Secret;
import io.indexwright.bootstrap.PreparedHome;
import io.indexwright.bootstrap.RunningProduct;
import io.indexwright.bootstrap.demo.Demo;
import io.indexwright.bootstrap.demo.Story;
import io.indexwright.bootstrap.wiring.Entrance;
import io.indexwright.bootstrap.wiring.Wiring;
import io.indexwright.money.Money;
import io.indexwright.portfolio.Account;
import io.indexwright.portfolio.PortfolioId;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

/**
 * A database that is lived in, as it is before the product starts: the indices of the demo, and
 * users with portfolios.
 *
 * @param index the id of an index that is published
 */
record House(Path home, String index, List<Tenant> tenants) {
  /** Something that the index holds, and that has prices. */
  static final String INSTRUMENT = "IBM";

  private static final int TENANTS = 20;
  private static final int PORTFOLIOS_OF_ONE = 10;
  private static final Currency USD = Currency.getInstance("USD");
  private static final Money DEPOSIT = Money.of("1000000.00", USD);
  private static final EnumSet<Scope> TRADING =
      EnumSet.of(Scope.INDICES_READ, Scope.PORTFOLIOS_READ, Scope.ORDERS_READ, Scope.ORDERS_WRITE);

  /**
   * A trader: some sign in, some programs of theirs show a key.
   *
   * @param key that he may show instead of a token
   */
  record Tenant(String name, String password, String key, List<String> portfolios) {}

  static House furnished() {
    Path home = PreparedHome.make();
    Instant now = Clock.systemUTC().instant();
    try (Wiring wiring = new Wiring(RunningProduct.settings(home), Clock.systemUTC())) {
      new Demo(wiring, new Story(new PrintWriter(Writer.nullWriter()), false)).tell(now);
      List<Tenant> tenants = new ArrayList<>();
      for (int number = 1; number <= TENANTS; number++) {
        tenants.add(tenant(wiring, "trader-" + number, now));
      }
      return new House(home, RunningProduct.fiveStocks(wiring), tenants);
    }
  }

  private static Tenant tenant(Wiring wiring, String name, Instant now) {
    Entrance entrance = wiring.entrance();
    User user = User.of(entrance.newId(), new Username(name), Role.TRADER);
    String password = entrance.unknownPassword().reveal();
    entrance.createUser().create(user, Secret.of(password), Asker.inside(now));
    String key =
        entrance
            .createKey()
            .create(
                new KeyRequest("load", TRADING, Duration.ofDays(1)),
                user.principal(),
                Asker.inside(now))
            .orElseThrow()
            .token()
            .reveal();
    List<String> portfolios = new ArrayList<>();
    for (int number = 1; number <= PORTFOLIOS_OF_ONE; number++) {
      PortfolioId id = new PortfolioId(UUID.randomUUID());
      wiring.dealing().openPortfolio().open(new Account(id, name, USD), DEPOSIT, now);
      entrance.owners().give(id, user.id());
      portfolios.add(id.toString());
    }
    return new Tenant(name, password, key, portfolios);
  }
}
