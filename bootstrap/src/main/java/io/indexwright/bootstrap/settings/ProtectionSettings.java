package io.indexwright.bootstrap.settings;

import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_ADMIN_ADDRESSES;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_HTTP_ADMINS;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_HTTP_BODY;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_HTTP_CONNECTIONS;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_HTTP_HOST;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_HTTP_LEAD;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_HTTP_ORIGINS;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_HTTP_PROXIES;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_RATE_LIMITS;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_RATE_READ;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_RATE_SIGN_IN;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_RATE_WRITE;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_TLS_CERTIFICATE;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_TLS_KEY;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_TLS_PASSWORD;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_TOKEN_LIFETIME;

import io.indexwright.adapter.http.HttpAddress;
import io.indexwright.adapter.http.protection.AddressList;
import io.indexwright.adapter.http.protection.AddressRange;
import io.indexwright.adapter.http.protection.Origins;
import io.indexwright.adapter.http.protection.Protection;
import io.indexwright.adapter.http.protection.RequestLimits;
import io.indexwright.adapter.http.rate.RouteClass;
import io.indexwright.adapter.http.tls.TlsFiles;
import io.indexwright.adapter.token.OutsideIssuer;
import io.indexwright.application.rate.Allowance;
import io.indexwright.application.signin.Lifetimes;
import io.indexwright.bootstrap.trace.CollectorAddress;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settings that keep the face from harm. */
final class ProtectionSettings {
  private static final int MOST = 999_999_999;
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

  /** In seconds: what was signed cannot be taken back by itself. */
  private static final int LONGEST_TOKEN = 3600;

  private final Map<Setting, String> given;
  private final List<String> faults = new ArrayList<>();
  private final Protection protection;
  private final Lifetimes lifetimes;
  private final AddressList administrators;
  private final Optional<OutsideIssuer> issuer;
  private final boolean areRatesShared;
  private final Optional<CollectorAddress> collector;

  ProtectionSettings(Map<Setting, String> given) {
    this.given = given;
    Protection usual = Protection.USUAL;
    this.protection =
        new Protection(
            limits(usual.limits()),
            tls(),
            origins(),
            addresses(INDEXWRIGHT_HTTP_PROXIES, usual.proxies()),
            addresses(INDEXWRIGHT_HTTP_ADMINS, usual.admins()),
            rates(usual.rates()),
            text(INDEXWRIGHT_HTTP_LEAD)
                .map(said -> positive(INDEXWRIGHT_HTTP_LEAD, 1))
                .map(Duration::ofMillis)
                .orElse(usual.lead()));
    this.lifetimes = lifetimes(Lifetimes.USUAL);
    this.administrators = addresses(INDEXWRIGHT_ADMIN_ADDRESSES, protection.admins());
    this.issuer = new IssuerSettings(given, faults).read();
    this.areRatesShared = areRatesShared();
    this.collector = new CollectorSettings(given, faults).read();
  }

  private Lifetimes lifetimes(Lifetimes usual) {
    int seconds = positive(INDEXWRIGHT_TOKEN_LIFETIME, Math.toIntExact(usual.access().toSeconds()));
    if (seconds > LONGEST_TOKEN) {
      faults.add(
          INDEXWRIGHT_TOKEN_LIFETIME
              + ": expected at most "
              + LONGEST_TOKEN
              + " seconds, was "
              + seconds);
    }
    return new Lifetimes(Duration.ofSeconds(seconds), usual.refresh(), usual.oneTime());
  }

  private boolean areRatesShared() {
    String said = text(INDEXWRIGHT_RATE_LIMITS).orElse("local");
    if (!Set.of("local", "shared").contains(said)) {
      faults.add(INDEXWRIGHT_RATE_LIMITS + ": expected local or shared, was '" + said + "'");
    }
    return said.equals("shared");
  }

  FaceSettings at(HttpAddress address) {
    return new FaceSettings(
        address, protection, lifetimes, administrators, issuer, areRatesShared, collector);
  }

  List<String> warnings(String host) {
    return LOOPBACK.contains(host) || protection.tls().isPresent()
        ? List.of()
        : List.of(
            INDEXWRIGHT_HTTP_HOST
                + ": without TLS, whoever listens on the way to "
                + host
                + " reads passwords");
  }

  List<String> faults() {
    return faults;
  }

  private RequestLimits limits(RequestLimits usual) {
    return new RequestLimits(
        usual.headBytes(),
        positive(INDEXWRIGHT_HTTP_BODY, usual.bodyBytes()),
        positive(INDEXWRIGHT_HTTP_CONNECTIONS, usual.connections()),
        usual.pace(),
        usual.answer(),
        usual.idle());
  }

  private Map<RouteClass, Allowance> rates(Map<RouteClass, Allowance> usual) {
    Map<RouteClass, Allowance> rates = new EnumMap<>(usual);
    rates.replaceAll(
        (type, allowance) -> Allowance.aMinute(positive(setting(type), allowance.requests())));
    return rates;
  }

  private static Setting setting(RouteClass type) {
    return switch (type) {
      case READ -> INDEXWRIGHT_RATE_READ;
      case WRITE -> INDEXWRIGHT_RATE_WRITE;
      case SIGN_IN -> INDEXWRIGHT_RATE_SIGN_IN;
    };
  }

  private int positive(Setting setting, int otherwise) {
    Optional<String> said = text(setting);
    Optional<Integer> number =
        said.filter(digits -> digits.matches("[1-9][0-9]{0,8}")).map(Integer::valueOf);
    if (said.isPresent() && number.isEmpty()) {
      faults.add(setting + ": expected a number from 1 to " + MOST + ", was '" + said.get() + "'");
    }
    return number.orElse(otherwise);
  }

  private Optional<TlsFiles> tls() {
    Optional<Path> certificate = path(INDEXWRIGHT_TLS_CERTIFICATE);
    Optional<Path> key = path(INDEXWRIGHT_TLS_KEY);
    Optional<String> password = text(INDEXWRIGHT_TLS_PASSWORD);
    if (text(INDEXWRIGHT_TLS_CERTIFICATE).isEmpty() && (key.isPresent() || password.isPresent())) {
      faults.add(
          INDEXWRIGHT_TLS_KEY
              + ", "
              + INDEXWRIGHT_TLS_PASSWORD
              + ": make sense only with "
              + INDEXWRIGHT_TLS_CERTIFICATE);
    }
    if (certificate.isPresent() && key.isPresent() == password.isPresent()) {
      faults.add(
          INDEXWRIGHT_TLS_CERTIFICATE
              + ": expected one more: "
              + INDEXWRIGHT_TLS_KEY
              + " for PEM, or "
              + INDEXWRIGHT_TLS_PASSWORD
              + " for PKCS #12");
    }
    return certificate.map(file -> new TlsFiles(file, key, password.orElse("")));
  }

  private Optional<Path> path(Setting setting) {
    try {
      return text(setting).map(Path::of);
    } catch (InvalidPathException malformed) {
      faults.add(setting + ": expected a file");
      return Optional.empty();
    }
  }

  private Set<String> origins() {
    Set<String> origins = items(INDEXWRIGHT_HTTP_ORIGINS).collect(Collectors.toUnmodifiableSet());
    origins.stream()
        .filter(origin -> !Origins.isOrigin(origin))
        .sorted()
        .forEach(
            odd ->
                faults.add(
                    INDEXWRIGHT_HTTP_ORIGINS + ": expected https://host:port, was '" + odd + "'"));
    return origins;
  }

  private AddressList addresses(Setting setting, AddressList otherwise) {
    if (text(setting).isEmpty()) {
      return otherwise;
    }
    List<AddressRange> ranges = new ArrayList<>();
    items(setting)
        .forEach(
            item -> {
              try {
                ranges.add(AddressRange.parse(item));
              } catch (IllegalArgumentException malformed) {
                faults.add(setting + ": " + malformed.getMessage());
              }
            });
    return new AddressList(ranges);
  }

  private Stream<String> items(Setting setting) {
    return text(setting).stream()
        .flatMap(list -> Stream.of(list.split(",", -1)))
        .map(String::strip);
  }

  private Optional<String> text(Setting setting) {
    return setting.in(given);
  }
}
