package io.indexwright.bootstrap.demo;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.access.User;
import io.indexwright.application.access.Username;
import io.indexwright.application.apikey.KeyRequest;
import io.indexwright.application.secret.Secret;
import io.indexwright.bootstrap.wiring.Entrance;
import io.indexwright.bootstrap.wiring.Wiring;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Whoever looks at the demo: a viewer to whom its portfolio belongs. Nobody knows his password.
 *
 * @param link what follows the address of the console; it signs in once
 * @param key for programs, to read with
 */
public record Guest(String link, String key) {
  private static final Username NAME = new Username("demo-guest");
  private static final KeyRequest READING =
      new KeyRequest(
          "demo",
          Set.of(Scope.INDICES_READ, Scope.PORTFOLIOS_READ, Scope.ORDERS_READ),
          Duration.ofDays(1));

  /** Lets him in, whether he was here before or not. */
  public static Guest of(Wiring wiring, Instant at) {
    Entrance entrance = wiring.entrance();
    User guest = entrance.users().named(NAME).orElseGet(() -> made(entrance, at));
    entrance.owners().give(HoldDemo.PORTFOLIO, guest.id());
    String token = entrance.invite(guest).reveal();
    String key =
        entrance
            .createKey()
            .create(READING, guest.principal(), Asker.inside(at))
            .orElseThrow()
            .token()
            .reveal();
    return new Guest("#signin=" + token + "&" + Demo.ON_CONSOLE, key);
  }

  private static User made(Entrance entrance, Instant at) {
    User guest = User.of(entrance.newId(), NAME, Role.VIEWER);
    Secret password = Secret.of(entrance.unknownPassword().reveal());
    return entrance
        .createUser()
        .create(guest, password, Asker.inside(at))
        .fold(user -> user, Guest::refused, () -> refused("nobody"));
  }

  private static User refused(String why) {
    throw new IllegalStateException("there is no guest: " + why);
  }
}
