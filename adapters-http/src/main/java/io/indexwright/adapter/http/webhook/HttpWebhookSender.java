package io.indexwright.adapter.http.webhook;

import io.indexwright.adapter.http.webhook.OutgoingGuard.Destination;
import io.indexwright.application.port.webhook.WebhookSender;
import io.indexwright.application.webhook.Parcel;
import io.indexwright.application.webhook.Reception;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends over a connection of its own, to the address that the guard has looked at; a client of HTTP
 * would look the name up again. Redirections are not followed, and of an answer only the status is
 * read.
 */
public final class HttpWebhookSender implements WebhookSender, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpWebhookSender.class);
  private static final int OK = 200;
  private static final int REDIRECTED = 300;
  private static final int GONE = 410;

  private final OutgoingGuard guard;
  private final SSLSocketFactory secure;
  private final Duration limit;
  private final ScheduledThreadPoolExecutor watch;

  /**
   * Sends where {@code guard} lets us go.
   *
   * @param secure says whose certificates are believed
   * @param limit for connecting, sending and the answer together
   */
  public HttpWebhookSender(OutgoingGuard guard, SSLSocketFactory secure, Duration limit) {
    this.guard = guard;
    this.secure = secure;
    this.limit = limit;
    this.watch = new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "webhook limits"));
    watch.setRemoveOnCancelPolicy(true);
  }

  @Override
  public void check(URI url) {
    guard.check(url);
  }

  @Override
  public Reception send(Parcel parcel) {
    try {
      int status = answer(guard.check(parcel.to()), parcel);
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

  /** Whatever is being waited for when the time is over fails, because its socket is closed. */
  private int answer(Destination to, Parcel parcel) throws IOException {
    try (Socket plain = new Socket()) {
      Future<?> cut = watch.schedule(() -> close(plain), limit.toMillis(), TimeUnit.MILLISECONDS);
      try {
        plain.connect(to.address());
        Socket socket = to.isSecure() ? secured(plain, to) : plain;
        OutputStream out = socket.getOutputStream();
        out.write(request(to, parcel));
        out.flush();
        return new StatusLine(new BufferedInputStream(socket.getInputStream())).read();
      } finally {
        cut.cancel(false);
      }
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      LOG.debug("a socket was closed already", gone);
    }
  }

  /** The certificate has to be of the name, not of the address. */
  private SSLSocket secured(Socket plain, Destination to) throws IOException {
    SSLSocket socket =
        (SSLSocket) secure.createSocket(plain, to.host(), to.address().getPort(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static byte[] request(Destination to, Parcel parcel) {
    byte[] body = parcel.body().getBytes(StandardCharsets.UTF_8);
    String head =
        String.join(
            "\r\n",
            "POST " + to.target() + " HTTP/1.1",
            "Host: " + to.authority(),
            "User-Agent: indexwright",
            "Content-Type: application/json",
            "Content-Length: " + body.length,
            "Indexwright-Event: " + parcel.id(),
            "Indexwright-Timestamp: " + parcel.at().getEpochSecond(),
            "Indexwright-Signature: " + Signature.of(parcel),
            "Connection: close",
            "",
            "");
    return (head + parcel.body()).getBytes(StandardCharsets.UTF_8);
  }

  /** Sends no more. */
  @Override
  public void close() {
    watch.shutdownNow();
  }
}
