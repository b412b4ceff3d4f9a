package io.indexwright.adapter.http.webhook;

import static io.indexwright.adapter.http.outgoing.Receiver.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.indexwright.adapter.http.outgoing.ForbiddenUrlException;
import io.indexwright.adapter.http.outgoing.OutgoingGuard;
import io.indexwright.adapter.http.outgoing.OutgoingLine;
import io.indexwright.adapter.http.outgoing.OutgoingRules;
import io.indexwright.adapter.http.outgoing.Receiver;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.webhook.Parcel;
import io.indexwright.application.webhook.Reception;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
@Tag("once")
class HttpWebhookSenderTest {
  private static final int TO_THE_END_OF_ITS_ID = 35;
  private static final Duration PATIENT = Duration.ofSeconds(20);
  private static final Duration QUICK = Duration.ofMillis(200);
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  /** As {@code openssl dgst -sha256 -hmac KEY} has them. */
  private static final String BY_OLD =
      "2277c79a3623e70fcdb5154aa55be935d6c0485a65207c6c07d847939c37d6cd";

  private static final String BY_NEW =
      "d7ac2ed88996fc97426fb925485db96ac7cb0c6f91ef66175091a7e3b69502c8";

  private static Reception sent(Receiver receiver, Duration limit) {
    return sent("http", receiver, limit);
  }

  private static Reception sent(String scheme, Receiver receiver, Duration limit) {
    return sent(scheme, receiver.port(), limit);
  }

  private static Reception sent(String scheme, int port, Duration limit) {
    URI url = URI.create(scheme + "://127.0.0.1:" + port + "/hook?a=b");
    OutgoingGuard guard = new OutgoingGuard(OutgoingRules.inside(port));
    try (HttpWebhookSender sender = new HttpWebhookSender(guard, line(limit))) {
      return sender.send(parcel(url, Secret.of("old"), Secret.of("new")));
    }
  }

  private static OutgoingLine line(Duration limit) {
    return new OutgoingLine((SSLSocketFactory) SSLSocketFactory.getDefault(), limit);
  }

  private static Parcel parcel(URI url, Secret... keys) {
    return new Parcel(url, new OutboxEventId(new UUID(0, 1)), "{\"a\":\"b\"}", NOON, List.of(keys));
  }

  @Test
  void sendsWhatAReceiverNeedsToBelieveIt() throws Exception {
    try (Receiver receiver = Receiver.answering("HTTP/1.1 204 No Content\r\n\r\n")) {
      assertThat(sent(receiver, PATIENT)).isEqualTo(new Reception.Taken());

      assertThat(receiver.request())
          .startsWith("POST /hook?a=b HTTP/1.1\r\nHost: 127.0.0.1:" + receiver.port() + "\r\n")
          .contains("\r\ntraceparent: 00-")
          .contains("\r\nContent-Type: application/json\r\nContent-Length: 9\r\n")
          .contains("\r\nIndexwright-Event: 00000000-0000-0000-0000-000000000001\r\n")
          .contains("\r\nIndexwright-Timestamp: 1772452800\r\n")
          .contains("\r\nIndexwright-Signature: v1=" + BY_OLD + ",v1=" + BY_NEW + "\r\n")
          .endsWith("\r\n\r\n{\"a\":\"b\"}");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "199, no answer: IOException",
    "301, status 301",
    "307, status 307",
    "404, status 404",
    "429, status 429",
    "500, status 500"
  })
  void isRefused_byAnyOtherStatus(int status, String fault) throws IOException {
    String answer = "HTTP/1.1 %s x\r\nLocation: http://127.0.0.1/\r\n\r\n".formatted(status);
    try (Receiver receiver =
        Receiver.treating(
            socket -> {
              socket.getOutputStream().write(bytes(answer));
              socket.close();
            })) {
      assertThat(sent(receiver, PATIENT)).isEqualTo(new Reception.Refused(fault));
    }
  }

  @Test
  void hearsThatAReceiverIsGone() throws IOException {
    try (Receiver receiver = Receiver.answering("HTTP/1.0 410\r\n\r\n")) {
      assertThat(sent(receiver, PATIENT)).isEqualTo(new Reception.Gone());
    }
  }

  @Test
  void waitsForTheAnswerItself_whenItIsAnnounced() throws IOException {
    try (Receiver receiver =
        Receiver.answering("HTTP/1.1 103 Early\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\n\r\n")) {
      assertThat(sent(receiver, PATIENT)).isEqualTo(new Reception.Taken());
    }
  }

  @Test
  void readsNoMoreThanTheStatus_whenTheAnswerIsEndless() throws IOException {
    try (Receiver receiver =
        Receiver.treating(
            socket -> {
              socket.getOutputStream().write(bytes("HTTP/1.1 200 OK\r\n\r\n"));
              while (!socket.isClosed()) {
                socket.getOutputStream().write(new byte[100_000]);
              }
            })) {
      assertThat(sent(receiver, PATIENT)).isEqualTo(new Reception.Taken());
    }
  }

  @Test
  void givesUp_whenAnAnswerHasNoEndOfLine() throws IOException {
    try (Receiver receiver = Receiver.answering("x".repeat(100_000))) {
      assertThat(sent(receiver, PATIENT))
          .isEqualTo(new Reception.Refused("no answer: IOException"));
    }
  }

  @Test
  void isFoundInTheLog_underTheTraceThatTheReceiverSaw() throws Exception {
    Logger logger = (Logger) LoggerFactory.getLogger(HttpWebhookSender.class);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.setLevel(Level.DEBUG);
    logger.addAppender(log);
    try (Receiver receiver = Receiver.answering("x".repeat(100_000))) {
      sent(receiver, PATIENT);

      Map<String, String> context = log.list.get(0).getMDCPropertyMap();
      assertThat(context).containsOnlyKeys("trace");
      assertThat(receiver.request())
          .contains(context.getOrDefault("trace", "").substring(0, TO_THE_END_OF_ITS_ID));
    } finally {
      logger.detachAppender(log);
      logger.setLevel(null);
    }
  }

  @Test
  void givesUp_whenNothingIsAnsweredInTime() throws IOException {
    try (Receiver receiver = Receiver.answering("")) {
      assertThat(sent(receiver, QUICK))
          .isEqualTo(new Reception.Refused("no answer: SocketException"));
    }
  }

  @Test
  void givesUp_whenTheAnswerDribbles() throws IOException {
    try (Receiver receiver =
        Receiver.treating(
            socket -> {
              while (!socket.isClosed()) {
                socket.getOutputStream().write('x');
              }
            })) {
      assertThat(sent(receiver, QUICK)).isInstanceOf(Reception.Refused.class);
    }
  }

  @Test
  void isRefused_whenTheConnectionIsReset() throws IOException {
    try (Receiver receiver =
        Receiver.treating(
            socket -> {
              socket.setSoLinger(true, 0);
              socket.close();
            })) {
      assertThat(sent(receiver, PATIENT)).isInstanceOf(Reception.Refused.class);
    }
  }

  @Test
  void isRefused_whenNobodyListens() throws IOException {
    try (Socket taken = new Socket()) {
      taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

      assertThat(sent("http", taken.getLocalPort(), PATIENT))
          .isEqualTo(new Reception.Refused("no answer: ConnectException"));
    }
  }

  @Test
  void speaksToNobody_whoCannotShowACertificate() throws IOException {
    try (Receiver receiver = Receiver.answering("HTTP/1.1 200 OK\r\n\r\n")) {
      assertThat(sent("https", receiver, QUICK)).isInstanceOf(Reception.Refused.class);
    }
  }

  @Test
  void doesNotGoWhereTheGuardForbids() {
    try (HttpWebhookSender sender =
        new HttpWebhookSender(new OutgoingGuard(OutgoingRules.STRICT), line(PATIENT))) {
      URI inside = URI.create("https://169.254.169.254/");

      assertThat(sender.send(parcel(inside, Secret.of("key"))))
          .isEqualTo(
              new Reception.Refused(
                  "this address is not talked to: it is not in the public part of the network"));
      assertThatThrownBy(() -> sender.check(inside)).isInstanceOf(ForbiddenUrlException.class);
    }
  }
}
