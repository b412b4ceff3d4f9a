package io.indexwright.adapter.http.exchange;

import io.javalin.config.JavalinConfig;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** The same problem document for what the server refuses before any route hears of it. */
final class ServerProblems extends ErrorHandler {
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
    tellIfLast(request, response);
    Problem problem =
        Failure.plain(HttpStatus.forStatus(code), "the request was refused before it was read")
            .in(request.getHttpURI().getPath(), id.value());
    response.write(true, ByteBuffer.wrap(Json.bytes(problem)), callback);
  }

  /**
   * A request line that cannot be read counts as one of HTTP/1.0, after which the server closes and
   * does not say so; whoever asked as HTTP/1.1 would send the next request into nothing.
   */
  private static void tellIfLast(Request request, Response response) {
    if (!request.getConnectionMetaData().isPersistent()) {
      response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
    }
  }
}
