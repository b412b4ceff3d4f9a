package io.indexwright.application.port.webhook;

import io.indexwright.application.webhook.Parcel;
import io.indexwright.application.webhook.Reception;
import java.net.URI;

/** Talks to receivers. */
public interface WebhookSender {

  /**
   * Looks whether {@code url} is one that we send to.
   *
   * @throws IllegalArgumentException if it is not; the message says why
   */
  void check(URI url);

  /** Sends, and waits for the answer for a limited time. */
  Reception send(Parcel parcel);
}
