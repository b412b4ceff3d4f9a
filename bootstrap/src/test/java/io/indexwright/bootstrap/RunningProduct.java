package io.indexwright.bootstrap;

import io.indexwright.adapter.http.HttpAddress;
import io.indexwright.adapter.http.protection.Protection;
import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.adapter.postgres.DatabaseSettings;
import io.indexwright.application.port.secret.Secrets;
import io.indexwright.application.signin.Lifetimes;
import io.indexwright.bootstrap.demo.Demo;
import io.indexwright.bootstrap.demo.Guest;
import io.indexwright.bootstrap.demo.Story;
import io.indexwright.bootstrap.settings.DealingSettings;
import io.indexwright.bootstrap.settings.FaceSettings;
import io.indexwright.bootstrap.settings.MarketSettings;
import io.indexwright.bootstrap.settings.PrivacySettings;
import io.indexwright.bootstrap.settings.Settings;
import io.indexwright.bootstrap.wiring.Wiring;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The product on a database of its own, with the demo told once: started by the first who asks. */
public final class RunningProduct {
  /** As many times as long as in life may it take, because many tests share one machine. */
  private static final int PATIENCE = 5;

  private static final class Only {
    private static final RunningProduct PRODUCT = new RunningProduct();
  }

  private final Settings settings = settings(PreparedHome.make());
  private final Wiring wiring;
  private final URI address;
  private final String story;
  private final boolean isTrue;

  private RunningProduct() {
    wiring = new Wiring(settings, Clock.systemUTC());
    address = wiring.serve();
    Runtime.getRuntime().addShutdownHook(new Thread(wiring::close));
    StringWriter told = new StringWriter();
    Story telling = new Story(new PrintWriter(told), false);
    new Demo(wiring, telling).tell(Clock.systemUTC().instant());
    story = told.toString();
    isTrue = telling.isTrue();
  }

  static RunningProduct get() {
    return Only.PRODUCT;
  }

  /** Returns settings for the embedded server in {@code home} and any free port. */
  public static Settings settings(Path home) {
    return new Settings(
        Optional.empty(),
        DatabaseSettings.USUAL.patiently(PATIENCE),
        Optional.empty(),
        home,
        new FaceSettings(
            new HttpAddress("127.0.0.1", 0),
            patient(),
            Lifetimes.USUAL,
            Protection.USUAL.admins(),
            Optional.empty(),
            false,
            Optional.empty()),
        MarketSettings.USUAL,
        DealingSettings.USUAL,
        PrivacySettings.USUAL,
        List.of(),
        Secrets.NONE);
  }

  /** All tests together ask for more than one client may. */
  private static Protection patient() {
    Protection usual = Protection.USUAL;
    return new Protection(
        usual.limits(),
        usual.tls(),
        usual.origins(),
        usual.proxies(),
        usual.admins(),
        Map.of(),
        usual.lead());
  }

  /** Returns {@code own}, with {@code database} instead of the embedded server. */
  public static Settings settings(Settings own, DatabaseAddress database) {
    return settings(own, database, own.secrets());
  }

  /** Returns {@code own}, with {@code database} and {@code secrets}. */
  public static Settings settings(Settings own, DatabaseAddress database, Secrets secrets) {
    return new Settings(
        Optional.of(database),
        own.use(),
        own.tdengine(),
        own.home(),
        own.face(),
        own.market(),
        own.dealing(),
        own.privacy(),
        own.warnings(),
        secrets);
  }

  /** Returns the id of the index that the demo builds and publishes. */
  public static String fiveStocks(Wiring wiring) {
    return wiring.indices().all().stream()
        .map(rules -> rules.first())
        .filter(first -> first.name().startsWith("Five stocks"))
        .findFirst()
        .orElseThrow()
        .id()
        .toString();
  }

  /** Returns what it was started with. */
  Settings settings() {
    return settings;
  }

  Wiring wiring() {
    return wiring;
  }

  URI address() {
    return address;
  }

  /** Returns the address of the console with a link that signs in once. */
  String signedIn() {
    return address + guest().link();
  }

  /** Returns a key to ask the REST face with. */
  String key() {
    return guest().key();
  }

  private Guest guest() {
    return Guest.of(wiring, Clock.systemUTC().instant());
  }

  String story() {
    return story;
  }

  boolean isTrue() {
    return isTrue;
  }
}
