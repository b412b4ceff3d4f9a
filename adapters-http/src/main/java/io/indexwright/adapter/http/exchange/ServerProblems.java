package io.indexwright.adapter.http.exchange;

import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/** The same problem document for what the server refuses before any route hears of it. */
final class ServerProblems extends ErrorHandler {
  /** What Jetty says was asked for if it could not be read. */
  private static final String UNREADABLE = "/badMessage";

  static void addTo(JavalinConfig config) {
    config.jetty.modifyServer(server -> server.setErrorHandler(new ServerProblems()));
    config.jetty.modifyServletContextHandler(
        context -> context.setErrorHandler(new ServerProblems()));
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      String message,
      Throwable cause,
      Callback callback)
      throws IOException {
    RequestId id = RequestId.from(Optional.ofNullable(request.getHeaders().get(RequestId.HEADER)));
    SecurityHeaders.of(request.isSecure()).forEach(response.getHeaders()::put);
    response.getHeaders().put(RequestId.HEADER, id.value());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
    boolean isLast = !request.getConnectionMetaData().isPersistent();
    if (isLast) {
      // a request line that cannot be read counts as HTTP/1.0, where nobody has to say so
      response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
    }
    Problem problem =
        Failure.plain(HttpStatus.forStatus(code), "the request was refused before it was read")
            .in(instance(request), id.value(), Optional.empty());
    response.write(
        true,
        ByteBuffer.wrap(Json.bytes(problem)),
        isLast ? Lingering.after(request, callback) : callback);
  }

  private static String instance(Request request) {
    return Optional.ofNullable(request.getHttpURI().getPath())
        .filter(path -> !path.equals(UNREADABLE))
        .orElse("");
  }

  /**
   * Reads on when the last answer of a connection is sent, until the client has closed its side: a
   * connection that is closed on unread bytes is reset, and the reset overtakes the answer (RFC
   * 9112, section 9.6). No thread waits meanwhile. It ends early if nothing or too much comes, and
   * with the time in which a request has to arrive.
   */
  private static final class Lingering implements Callback {
    private static final Duration SILENCE = Duration.ofSeconds(1);
    private static final int MOST = 10_000_000;
    private static final int PIECE = 8192;

    private final ByteBuffer piece = BufferUtil.allocate(PIECE);
    private final EndPoint client;
    private final Callback done;
    private int bytes;

    private Lingering(EndPoint client, Callback done) {
      this.client = client;
      this.done = done;
    }

    static Lingering after(Request request, Callback done) {
      EndPoint client = request.getConnectionMetaData().getConnection().getEndPoint();
      client.setIdleTimeout(SILENCE.toMillis());
      request.addIdleTimeoutListener(
          silent -> {
            client.close();
            return false;
          });
      return new Lingering(client, done);
    }

    /** The answer is sent, or there is more to read. */
    @Override
    public void succeeded() {
      try {
        int read = client.fill(piece);
        while (read > 0 && bytes < MOST) {
          bytes += read;
          BufferUtil.clear(piece);
          read = client.fill(piece);
        }
        if (read != 0 || !client.tryFillInterested(this)) {
          done.succeeded();
        }
      } catch (IOException gone) {
        done.failed(gone);
      }
    }

    @Override
    public void failed(Throwable cut) {
      done.failed(cut);
    }
  }
}
