package io.indexwright.adapter.http.protection;

import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tells with an answer that it is the last one on its connection, once we leave. */
final class Farewell extends Handler.Wrapper {
  private final BooleanSupplier isLeaving;

  Farewell(BooleanSupplier isLeaving) {
    this.isLeaving = isLeaving;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return super.handle(request, new Parting(request, response), callback);
  }

  /** Decides when the answer is sent: a long one may have begun before we thought of leaving. */
  private final class Parting extends Response.Wrapper {
    Parting(Request request, Response response) {
      super(request, response);
    }

    @Override
    public void write(boolean last, ByteBuffer bytes, Callback callback) {
      if (isLeaving.getAsBoolean() && !isCommitted()) {
        getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
      }
      super.write(last, bytes, callback);
    }
  }
}
