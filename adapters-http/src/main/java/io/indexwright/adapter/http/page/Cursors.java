package io.indexwright.adapter.http.page;

import io.indexwright.application.access.token.TokenSource;
import io.indexwright.application.secret.Secret;
import io.indexwright.proof.Canonical;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where a list goes on, in texts that nobody else can make. A cursor is good for the list that it
 * came with and for no other: the path and the filters are under its seal. What is in it can be
 * read by anybody.
 */
public final class Cursors {
  /** By which parameter a cursor comes back. */
  public static final String PARAMETER = "cursor";

  private static final String HERE = "indexwright.cursors";
  private static final String ALGORITHM = "HmacSHA256";

  /** Half of what the algorithm gives: as hard to guess as 128 random bits. */
  private static final int SEAL_BYTES = 16;

  /** These may differ from page to page. */
  private static final Set<String> FREE = Set.of(PARAMETER, "limit");

  private final SecretKeySpec key;

  /** Seals by {@code key}, which all processes that answer for each other have to know. */
  public Cursors(Secret key) {
    this.key = new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** Makes cursors that are good as long as this process lives, and nowhere else. */
  public static Cursors ofThisProcess() {
    return new Cursors(new TokenSource().nextSecret());
  }

  /** Serves the lists among {@code routes}. */
  public void addTo(RoutesConfig routes) {
    routes.before(request -> request.attribute(HERE, this));
  }

  /** Returns the cursor of {@code position} in the list that {@code request} asks for. */
  public static String at(String position, Context request) {
    byte[] text = position.getBytes(StandardCharsets.UTF_8);
    byte[] cursor = Arrays.copyOf(of(request).seal(request, position), SEAL_BYTES + text.length);
    System.arraycopy(text, 0, cursor, SEAL_BYTES, text.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor);
  }

  /** Returns the position of {@code cursor}, if it is one of the list that is asked for. */
  public static Optional<String> position(String cursor, Context request) {
    byte[] bytes = decoded(cursor);
    if (bytes.length < SEAL_BYTES) {
      return Optional.empty();
    }
    String position =
        new String(bytes, SEAL_BYTES, bytes.length - SEAL_BYTES, StandardCharsets.UTF_8);
    byte[] seal = Arrays.copyOf(bytes, SEAL_BYTES);
    return MessageDigest.isEqual(seal, of(request).seal(request, position))
        ? Optional.of(position)
        : Optional.empty();
  }

  private static byte[] decoded(String cursor) {
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException malformed) {
      return new byte[0];
    }
  }

  private static Cursors of(Context request) {
    return Optional.<Cursors>ofNullable(request.attribute(HERE))
        .orElseThrow(() -> new IllegalStateException("nobody makes cursors here"));
  }

  private byte[] seal(Context request, String position) {
    Canonical sealed =
        new Canonical.Items(
            List.of(Canonical.of(request.path()), filters(request), Canonical.of(position)));
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return Arrays.copyOf(mac.doFinal(sealed.text().getBytes(StandardCharsets.UTF_8)), SEAL_BYTES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every platform has " + ALGORITHM, impossible);
    }
  }

  private static Canonical filters(Context request) {
    SortedMap<String, List<String>> filters = new TreeMap<>(request.queryParamMap());
    filters.keySet().removeAll(FREE);
    return Canonical.Fields.of(
        filters, Function.identity(), values -> Canonical.Items.ofWords(values, value -> value));
  }
}
