package io.indexwright.adapter.http.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
@Tag("once")
class OutgoingDocumentsTest {
  private static final int MOST = 20;
  private static final String OK = "HTTP/1.1 200 OK\r\n";

  private static String read(Receiver from, Duration limit) throws IOException {
    OutgoingGuard guard = new OutgoingGuard(OutgoingRules.inside(from.port()));
    OutgoingLine line = new OutgoingLine((SSLSocketFactory) SSLSocketFactory.getDefault(), limit);
    try (OutgoingDocuments documents = new OutgoingDocuments(guard, line, MOST)) {
      return documents.at(URI.create("http://127.0.0.1:" + from.port() + "/keys"));
    }
  }

  private static String answered(String answer) throws IOException {
    try (Receiver from =
        Receiver.treating(
            socket -> {
              socket.getOutputStream().write(Receiver.bytes(answer));
              socket.close();
            })) {
      return read(from, Duration.ofSeconds(20));
    }
  }

  @Test
  void asksForADocument() throws Exception {
    try (Receiver from = Receiver.answering(OK + "Content-Length: 2\r\n\r\n{}")) {
      assertThat(read(from, Duration.ofSeconds(20))).isEqualTo("{}");
      assertThat(from.request()).startsWith("GET /keys HTTP/1.1\r\nHost: 127.0.0.1:");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content-length: 20\r\n\r\n12345678901234567890",
        "Transfer-Encoding: chunked\r\n\r\na\r\n1234567890\r\nA;x=y\r\n1234567890\r\n0\r\n\r\n",
        "Content-Type: text/plain\r\n\r\n12345678901234567890"
      })
  void readsToItsEnd_howeverThatIsTold(String rest) throws IOException {
    assertThat(answered(OK + rest)).isEqualTo("12345678901234567890");
    assertThat(answered("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + OK + rest)).hasSize(20);
  }

  @ParameterizedTest
  @CsvSource({
    "'Content-Length: 21\r\n\r\n', longer than 20 bytes",
    "'Content-Length: -1\r\n\r\n', no length of a body",
    "'Content-Length: 3\r\n\r\n{}', the answer breaks off",
    "'\r\n123456789012345678901', longer than 20 bytes",
    "'Transfer-Encoding: chunked\r\n\r\nfffffff\r\n', longer than 20 bytes",
    "'Transfer-Encoding: chunked\r\n\r\n-1\r\n', no size of a chunk",
    "'Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n', a chunk without its end",
    "'Transfer-Encoding: gzip\r\n\r\n', another coding than chunked",
    "'nonsense\r\n\r\n', no head of HTTP/1.1"
  })
  void refusesWhatItDoesNotUnderstand_andWhatIsTooLong(String rest, String why) {
    assertThatThrownBy(() -> answered(OK + rest)).isInstanceOf(IOException.class).hasMessage(why);
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 301, 302, 404, 500})
  void followsNobody_andTakesNothingElse(int status) {
    assertThatThrownBy(() -> answered("HTTP/1.1 " + status + " x\r\nLocation: /y\r\n\r\n"))
        .hasMessage("status " + status);
  }

  @Test
  void doesNotWaitForEver() throws IOException {
    try (Receiver silent = Receiver.answering(OK + "Content-Length: 5\r\n\r\n{")) {
      assertThatThrownBy(() -> read(silent, Duration.ofMillis(200)))
          .isInstanceOf(IOException.class);
    }
  }
}
