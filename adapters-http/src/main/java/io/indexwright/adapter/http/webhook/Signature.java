package io.indexwright.adapter.http.webhook;

import io.indexwright.application.secret.Secret;
import io.indexwright.application.webhook.Parcel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Shows a receiver that a message is ours, and how old it is: docs/api/events.md. */
final class Signature {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String VERSION = "v1=";

  private Signature() {}

  /** Returns a signature by each key of {@code parcel}, with commas in between. */
  static String of(Parcel parcel) {
    String signed = parcel.at().getEpochSecond() + "." + parcel.body();
    return parcel.keys().stream()
        .map(key -> VERSION + HexFormat.of().formatHex(mac(key, signed)))
        .collect(Collectors.joining(","));
  }

  private static byte[] mac(Secret key, String signed) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every platform has " + ALGORITHM, impossible);
    }
  }
}
