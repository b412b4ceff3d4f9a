package io.indexwright.adapter.http.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.http.Doorkeeper;
import io.indexwright.adapter.http.HttpAddress;
import io.indexwright.adapter.http.HttpApi;
import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.adapter.http.outgoing.OutgoingDocuments;
import io.indexwright.adapter.http.outgoing.OutgoingGuard;
import io.indexwright.adapter.http.outgoing.OutgoingLine;
import io.indexwright.adapter.http.outgoing.OutgoingRules;
import io.indexwright.adapter.http.outgoing.Receiver;
import io.indexwright.adapter.http.watch.ExchangeWatch;
import io.indexwright.adapter.http.webhook.HttpWebhookSender;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.webhook.Parcel;
import io.indexwright.application.webhook.Reception;
import io.javalin.config.RoutesConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One trace from a request to whatever it causes, here and at others. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
@Tag("once")
class CurrentTraceTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String CALLER = "00f067aa0ba902b7";
  private static final Pattern FIELD =
      Pattern.compile("\r\ntraceparent: 00-([0-9a-f]{32})-([0-9a-f]{16})-(0[01])\r\n");

  private static final Receiver RECEIVER =
      Receiver.treating(
          socket -> {
            socket.getOutputStream().write(Receiver.bytes("HTTP/1.1 200 OK\r\n\r\n{}"));
            socket.close();
          });
  private static final OutgoingGuard GUARD =
      new OutgoingGuard(OutgoingRules.inside(RECEIVER.port()));
  private static final OutgoingDocuments DOCUMENTS = new OutgoingDocuments(GUARD, line(), 100);
  private static final HttpWebhookSender SENDER = new HttpWebhookSender(GUARD, line());
  private static final Gate GATE = new Doorkeeper(Clock.systemUTC()).gate();
  private static final HttpApi API =
      HttpApi.start(
          new HttpAddress("127.0.0.1", 0),
          GATE,
          List.of(
              new ExchangeWatch(new SimpleMeterRegistry(), who -> "somebody", Optional.empty())
                  ::addTo,
              CurrentTraceTest::addTo));

  private static OutgoingLine line() {
    return new OutgoingLine(
        (SSLSocketFactory) SSLSocketFactory.getDefault(), Duration.ofSeconds(20));
  }

  private static void addTo(RoutesConfig routes) {
    RouteGroup.read(routes, "/document", Access.OPEN, request -> request.result(document()));
    RouteGroup.read(routes, "/parcel", Access.OPEN, request -> request.result(parcel().toString()));
    RouteGroup.read(
        routes,
        "/audit",
        Access.OPEN,
        request -> request.result(GATE.asker(request).origin().trace().orElse("none")));
    RouteGroup.read(
        routes,
        "/refusal",
        Access.OPEN,
        request -> {
          throw Gate.turnedAway();
        });
  }

  @AfterAll
  static void stop() throws IOException {
    API.close();
    DOCUMENTS.close();
    SENDER.close();
    RECEIVER.close();
  }

  private static URI url() {
    return URI.create("http://127.0.0.1:" + RECEIVER.port() + "/");
  }

  private static String document() throws IOException {
    return DOCUMENTS.at(url());
  }

  private static Reception parcel() {
    return SENDER.send(
        new Parcel(
            url(),
            new OutboxEventId(new UUID(0, 1)),
            "{}",
            Instant.parse("2026-03-02T12:00:00Z"),
            List.of(Secret.of("key"))));
  }

  private static String answer(String path, String flags) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + API.port() + path))
            .header(Trace.HEADER, "00-" + TRACE + "-" + CALLER + "-" + flags)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }

  /** What the receiver was sent next: the trace, the part of it, and the flags. */
  private static Matcher received() throws InterruptedException {
    Matcher field = FIELD.matcher(RECEIVER.request());
    assertThat(field.find()).isTrue();
    return field;
  }

  @Test
  void goesOnInACall_asOurPartOfIt() throws Exception {
    assertThat(answer("/document", "01")).isEqualTo("{}");
    Matcher first = received();
    answer("/parcel", "00");
    Matcher second = received();

    assertThat(first.group(1)).isEqualTo(TRACE);
    assertThat(second.group(1)).isEqualTo(TRACE);
    assertThat(List.of(CALLER, first.group(2), second.group(2))).doesNotHaveDuplicates();
    assertThat(first.group(3)).isEqualTo("01");
    assertThat(second.group(3)).isEqualTo("00");
  }

  @Test
  void beginsWithEachCall_whenNobodyAsked() throws Exception {
    document();
    parcel();
    parcel();
    List<Matcher> calls = List.of(received(), received(), received());

    assertThat(calls).extracting(call -> call.group(1)).doesNotHaveDuplicates();
    assertThat(calls).extracting(call -> call.group(3)).containsOnly("00");
    assertThat(CurrentTrace.id()).isEmpty();
  }

  @Test
  void isToldToTheAuditLog() throws Exception {
    assertThat(answer("/audit", "01")).isEqualTo(TRACE);
  }

  @Test
  void isToldInAProblem() throws Exception {
    assertThat(answer("/refusal", "01")).contains("\"trace\":\"" + TRACE + "\"");
  }
}
