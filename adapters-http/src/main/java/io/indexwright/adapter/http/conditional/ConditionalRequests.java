package io.indexwright.adapter.http.conditional;

import io.indexwright.adapter.http.exchange.RefusedException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Requests that depend on what their sender has already (RFC 9110, section 13): what did not change
 * is not sent again, and what did change is not overwritten unseen.
 */
public final class ConditionalRequests {
  private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);
  private static final Set<String> TAGGED = Set.of("application/json", "text/csv");

  /** Whoever asked may keep the answer, and has to ask whether it is still the same. */
  private static final String ASK_AGAIN = "private, no-cache";

  private ConditionalRequests() {}

  /**
   * Tags what {@code routes} answer: JSON and CSV that is all there by its content, anything else
   * if its route has given it a tag.
   */
  public static void addTo(RoutesConfig routes) {
    routes.after(ConditionalRequests::look);
  }

  /**
   * Refuses an update of what is not any more as its sender saw it; he may say nothing of that.
   *
   * @param current what GET would answer: read in the transaction of the update
   * @throws RefusedException with 412
   */
  public static void requireMatch(Context update, Object current) {
    Optional.ofNullable(update.header(Header.IF_MATCH))
        .filter(seen -> !EntityTag.of(json(update, current)).isExactlyAmong(seen))
        .ifPresent(
            outdated -> {
              throw RefusedException.changedMeanwhile();
            });
  }

  private static byte[] json(Context exchange, Object view) {
    String json = exchange.jsonMapper().toJsonString(view, view.getClass());
    return json.getBytes(StandardCharsets.UTF_8);
  }

  /** Tags what was answered to an update as GET tags it, so that the next one can follow. */
  public static void tag(Context update) {
    content(update)
        .map(EntityTag::of)
        .ifPresent(tag -> update.header(Header.ETAG, tag.header(isPackedFor(update))));
  }

  private static void look(Context exchange) {
    if (READING.contains(exchange.method()) && exchange.status() == HttpStatus.OK) {
      Optional<EntityTag> tag =
          Optional.ofNullable(exchange.res().getHeader(Header.ETAG))
              .map(EntityTag::parse)
              .orElseGet(() -> tagged(exchange));
      String known = Optional.ofNullable(exchange.header(Header.IF_NONE_MATCH)).orElse("");
      if (tag.filter(same -> same.isAmong(known)).isPresent()) {
        exchange.status(HttpStatus.NOT_MODIFIED).result("");
      }
    }
  }

  private static Optional<EntityTag> tagged(Context exchange) {
    Optional<EntityTag> tag =
        Optional.ofNullable(exchange.res().getContentType())
            .filter(type -> TAGGED.contains(type.split(";", 2)[0].strip()))
            .flatMap(type -> content(exchange))
            .map(EntityTag::of);
    tag.ifPresent(
        made -> {
          exchange
              .header(Header.ETAG, made.header(isPackedFor(exchange)))
              .header(Header.CACHE_CONTROL, ASK_AGAIN);
          exchange.res().addHeader(Header.VARY, Header.ACCEPT + ", " + Header.ACCEPT_ENCODING);
        });
    return tag;
  }

  /** What is poured out piece by piece is not there to be looked at. */
  private static Optional<byte[]> content(Context exchange) {
    if (exchange.resultInputStream() instanceof ByteArrayInputStream content) {
      byte[] bytes = content.readAllBytes();
      content.reset();
      return Optional.of(bytes);
    }
    return Optional.empty();
  }

  /** Short answers are not packed, even for those who could unpack them: two tags do no harm. */
  private static boolean isPackedFor(Context exchange) {
    return Optional.ofNullable(exchange.header(Header.ACCEPT_ENCODING))
        .filter(encodings -> encodings.contains("gzip"))
        .isPresent();
  }
}
