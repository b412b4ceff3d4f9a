package io.indexwright.adapter.http.outgoing;

import io.indexwright.adapter.http.outgoing.OutgoingGuard.Destination;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
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
 * A connection for each message, to the address that the guard has looked at; a client of HTTP
 * would look the name up again. Redirections are not followed.
 */
public final class OutgoingLine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(OutgoingLine.class);

  private final SSLSocketFactory secure;
  private final Duration limit;
  private final ScheduledThreadPoolExecutor watch;

  /**
   * Believes whom {@code secure} does.
   *
   * @param limit for connecting, sending and the answer together
   */
  public OutgoingLine(SSLSocketFactory secure, Duration limit) {
    this.secure = secure;
    this.limit = limit;
    this.watch = new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "outgoing limits"));
    watch.setRemoveOnCancelPolicy(true);
  }

  /** Reads an answer. */
  @FunctionalInterface
  public interface Reading<T> {

    /** Returns what is made of it. */
    T of(InputStream answer) throws IOException;
  }

  /**
   * Sends {@code message}, and reads what comes back. Whatever is being waited for when the time is
   * over fails, because its socket is closed.
   */
  public <T> T send(OutgoingMessage message, Destination to, Reading<T> reading)
      throws IOException {
    try (Socket plain = new Socket()) {
      Future<?> cut = watch.schedule(() -> close(plain), limit.toMillis(), TimeUnit.MILLISECONDS);
      try {
        plain.connect(to.address());
        Socket socket = to.isSecure() ? secured(plain, to) : plain;
        OutputStream out = socket.getOutputStream();
        out.write(message.bytes(to));
        out.flush();
        return reading.of(new BufferedInputStream(socket.getInputStream()));
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

  /** Sends no more. */
  @Override
  public void close() {
    watch.shutdownNow();
  }
}
