package io.indexwright.adapter.http.webhook;

import io.indexwright.adapter.http.outgoing.ForbiddenUrlException;
import io.indexwright.adapter.http.outgoing.OutgoingGuard;
import io.indexwright.adapter.http.outgoing.OutgoingGuard.Destination;
import io.indexwright.adapter.http.outgoing.OutgoingLine;
import io.indexwright.adapter.http.outgoing.OutgoingMessage;
import io.indexwright.adapter.http.outgoing.StatusLine;
import io.indexwright.adapter.http.trace.CurrentTrace;
import io.indexwright.application.port.webhook.WebhookSender;
import io.indexwright.application.webhook.Parcel;
import io.indexwright.application.webhook.Reception;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends where the guard lets us go; of an answer only the status is read. */
public final class HttpWebhookSender implements WebhookSender, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpWebhookSender.class);
  private static final int OK = 200;
  private static final int REDIRECTED = 300;
  private static final int GONE = 410;

  private final OutgoingGuard guard;
  private final OutgoingLine line;

  /** Sends by {@code line}, where {@code guard} lets us go. */
  public HttpWebhookSender(OutgoingGuard guard, OutgoingLine line) {
    this.guard = guard;
    this.line = line;
  }

  @Override
  public void check(URI url) {
    guard.check(url);
  }

  @Override
  public Reception send(Parcel parcel) {
    return CurrentTrace.during(() -> sent(parcel));
  }

  private Reception sent(Parcel parcel) {
    try {
      Destination to = guard.check(parcel.to());
      int status = line.send(message(parcel), to, answer -> new StatusLine(answer).read());
      if (status == GONE) {
        return new Reception.Gone();
      }
      return status >= OK && status < REDIRECTED
          ? new Reception.Taken()
          : new Reception.Refused("status " + status);
    } catch (ForbiddenUrlException forbidden) {
      return new Reception.Refused(String.valueOf(forbidden.getMessage()));
    } catch (IOException away) {
      LOG.debug("event {} was not taken", parcel.id(), away);
      return new Reception.Refused("no answer: " + away.getClass().getSimpleName());
    }
  }

  private static OutgoingMessage message(Parcel parcel) {
    return new OutgoingMessage(
        "POST",
        List.of(
            "Content-Type: application/json",
            "Content-Length: " + parcel.body().getBytes(StandardCharsets.UTF_8).length,
            "Indexwright-Event: " + parcel.id(),
            "Indexwright-Timestamp: " + parcel.at().getEpochSecond(),
            "Indexwright-Signature: " + Signature.of(parcel)),
        parcel.body());
  }

  /** Sends no more. */
  @Override
  public void close() {
    line.close();
  }
}
