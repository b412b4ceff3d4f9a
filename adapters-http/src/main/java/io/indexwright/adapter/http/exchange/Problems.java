package io.indexwright.adapter.http.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import io.indexwright.adapter.http.trace.CurrentTrace;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.port.history.ArchivedException;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in a problem document what a route could only throw. */
final class Problems {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private Problems() {}

  static void addTo(JavalinConfig config) {
    config
        .routes
        .exception(RefusedException.class, Problems::turnedAway)
        .exception(StreamReadException.class, Problems::unreadable)
        .exception(StreamConstraintsException.class, Problems::unreadable)
        .exception(UnknownException.class, Problems::unknown)
        .exception(UnavailableException.class, Problems::unavailable)
        .exception(ArchivedException.class, Problems::archived)
        .exception(NotFoundResponse.class, Problems::noSuchPath)
        .exception(MethodNotAllowedResponse.class, Problems::notAllowed)
        .exception(HttpResponseException.class, Problems::refused)
        .exception(Exception.class, Problems::unforeseen);
    config.router.javaLangErrorHandler(Problems::fatal);
  }

  private static void turnedAway(RefusedException refusal, Context exchange) {
    refusal.headers().forEach(exchange::header);
    answer(exchange, refusal.failure());
  }

  private static void unreadable(JsonProcessingException fault, Context exchange) {
    answer(exchange, Failure.unreadable(fault));
  }

  private static void unknown(UnknownException unknown, Context exchange) {
    answer(exchange, Failure.unknown(String.valueOf(unknown.getMessage())));
  }

  private static void unavailable(UnavailableException away, Context exchange) {
    LOG.warn("request {}: {}", idOf(exchange), away.getMessage(), away);
    exchange.header(Header.RETRY_AFTER, "1");
    answer(exchange, Failure.unavailable());
  }

  private static void archived(ArchivedException away, Context exchange) {
    String detail = String.valueOf(away.getMessage());
    answer(exchange, Failure.unprocessable("archived", detail, List.of()));
  }

  private static void noSuchPath(NotFoundResponse missing, Context exchange) {
    answer(exchange, Failure.plain(HttpStatus.NOT_FOUND, "there is nothing at this path"));
  }

  private static void notAllowed(MethodNotAllowedResponse refusal, Context exchange) {
    String allowed = String.join(", ", refusal.getDetails().values());
    exchange.header(Header.ALLOW, allowed);
    answer(
        exchange, Failure.plain(HttpStatus.METHOD_NOT_ALLOWED, "this path knows only " + allowed));
  }

  private static void refused(HttpResponseException refusal, Context exchange) {
    HttpStatus status = HttpStatus.forStatus(refusal.getStatus());
    answer(exchange, Failure.plain(status, "the request was refused"));
  }

  private static void unforeseen(Exception failure, Context exchange) {
    LOG.error("request {} failed", idOf(exchange), failure);
    answer(exchange, Failure.internal());
  }

  /** The path is not known here; an empty reference means the one that was asked for. */
  private static void fatal(HttpServletResponse answer, Error error) {
    String id = answer.getHeader(RequestId.HEADER);
    LOG.error("request {} failed", id, error);
    answer.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.getCode());
    answer.setContentType(Problem.CONTENT_TYPE);
    try {
      answer.getOutputStream().write(Json.bytes(Failure.internal().in("", id, CurrentTrace.id())));
    } catch (IOException gone) {
      LOG.debug("request {} has nobody to answer", id, gone);
    }
  }

  private static void answer(Context exchange, Failure failure) {
    exchange
        .status(failure.status())
        .json(failure.in(exchange.path(), idOf(exchange), CurrentTrace.id()))
        .contentType(Problem.CONTENT_TYPE);
  }

  private static String idOf(Context exchange) {
    return exchange.res().getHeader(RequestId.HEADER);
  }
}
