package io.indexwright.adapter.http.outgoing;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keeps us from being sent to places that only we can reach (server-side request forgery). A name
 * is looked up once, and what comes back says which address to connect to: it cannot mean another
 * one a moment later.
 */
public final class OutgoingGuard {
  /** Four numbers as everybody writes them: no octal, no hexadecimal, none left out. */
  private static final Pattern NUMBERS =
      Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

  /** A part of a name, in letters of ASCII; others have their form of RFC 3492. */
  private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

  private static final Pattern DIGIT = Pattern.compile("[0-9].*");

  private final OutgoingRules rules;
  private final Resolver resolver;

  /** Looks names up as this machine does. */
  public OutgoingGuard(OutgoingRules rules) {
    this(rules, name -> List.of(InetAddress.getAllByName(name)));
  }

  OutgoingGuard(OutgoingRules rules, Resolver resolver) {
    this.rules = rules;
    this.resolver = resolver;
  }

  /** Looks names up. */
  @FunctionalInterface
  interface Resolver {

    /** Returns at least one address. */
    List<InetAddress> resolve(String name) throws UnknownHostException;
  }

  /**
   * Where to connect to, and what to say there.
   *
   * @param host as the certificate has to have it
   * @param target the path and the query
   */
  public record Destination(
      boolean isSecure, String host, InetSocketAddress address, String target) {

    /** Returns the host and the port as a request names them. */
    public String authority() {
      int port = address.getPort();
      return port == usualPort(isSecure) ? host : host + ":" + port;
    }
  }

  /**
   * Returns where {@code url} leads to now.
   *
   * @throws ForbiddenUrlException if we do not go there
   */
  public Destination check(URI url) {
    boolean isSecure = "https".equalsIgnoreCase(url.getScheme());
    if (!isSecure && (rules.isPublic() || !"http".equalsIgnoreCase(url.getScheme()))) {
      throw new ForbiddenUrlException("it is not https");
    }
    if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
      throw new ForbiddenUrlException("it has a user or a fragment in it");
    }
    int port = url.getPort() < 0 ? usualPort(isSecure) : url.getPort();
    if (!rules.ports().contains(port)) {
      throw new ForbiddenUrlException("its port is none of " + rules.ports());
    }
    String host = host(url);
    return new Destination(isSecure, host, address(host, port), target(url));
  }

  private static int usualPort(boolean isSecure) {
    return isSecure ? 443 : 80;
  }

  private static String host(URI url) {
    String host = Optional.ofNullable(url.getHost()).orElse("").toLowerCase(Locale.ROOT);
    boolean isNumbers6 = host.startsWith("[") && !host.contains("%");
    if (!isNumbers6 && !NUMBERS.matcher(host).matches() && !isName(host)) {
      throw new ForbiddenUrlException("its host is not written as usual");
    }
    return host;
  }

  /** One address that is not public spoils all: we would not know which one is meant. */
  private InetSocketAddress address(String host, int port) {
    try {
      List<InetAddress> addresses = resolver.resolve(host);
      if (rules.isPublic() && !addresses.stream().allMatch(PublicAddresses::has)) {
        throw new ForbiddenUrlException("it is not in the public part of the network");
      }
      return new InetSocketAddress(addresses.get(0), port);
    } catch (UnknownHostException unknown) {
      throw new ForbiddenUrlException("nobody knows its host");
    }
  }

  private static String target(URI url) {
    String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
  }

  /** The last part of a name is no number. */
  private static boolean isName(String host) {
    List<String> labels = List.of(host.split("\\.", -1));
    return labels.stream().allMatch(LABEL.asMatchPredicate())
        && !DIGIT.matcher(labels.get(labels.size() - 1)).matches();
  }
}
