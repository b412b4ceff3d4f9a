package io.indexwright.adapter.http.protection;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Refuses a body that is announced to be too long, before any of it is read. */
final class LengthLimit extends Handler.Wrapper {
  private final long most;

  LengthLimit(long most) {
    this.most = most;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    if (request.getHeaders().getLongField(HttpHeader.CONTENT_LENGTH) > most) {
      Response.writeError(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
      return true;
    }
    return super.handle(request, response, callback);
  }
}
