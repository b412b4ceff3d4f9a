package io.indexwright.adapter.http.exchange;

import java.util.HashMap;
import java.util.Map;

/** What every answer tells a browser not to do. */
final class SecurityHeaders {
  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy",
          String.join(
              "; ",
              "default-src 'none'",
              "script-src 'self'",
              "style-src 'self'",
              "img-src 'self' data:",
              "connect-src 'self'",
              "font-src 'self'",
              "base-uri 'none'",
              "form-action 'none'",
              "frame-ancestors 'none'"),
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cache-Control",
          "no-store");

  private static final Map<String, String> ENCRYPTED = encrypted();

  private SecurityHeaders() {}

  /** Whoever came encrypted is to do so for a year: in the clear the header would be void. */
  private static Map<String, String> encrypted() {
    Map<String, String> headers = new HashMap<>(ALWAYS);
    headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    return Map.copyOf(headers);
  }

  /** Returns the headers of an answer. */
  static Map<String, String> of(boolean isEncrypted) {
    return isEncrypted ? ENCRYPTED : ALWAYS;
  }
}
