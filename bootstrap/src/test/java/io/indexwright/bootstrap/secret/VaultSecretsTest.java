package io.indexwright.bootstrap.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.http.trace.CurrentTrace;
import io.indexwright.adapter.http.trace.Trace;
import io.indexwright.application.memory.secret.InMemorySecrets;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.secret.SecretName;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VaultSecretsTest {
  private static final SecretName NAME = new SecretName("INDEXWRIGHT_DB_PASSWORD");
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofSeconds(20);

  private final FakeVault vault = new FakeVault();
  private final InMemorySecrets tokens = new InMemorySecrets();

  @BeforeEach
  void knowTheToken() {
    tokens.put(VaultSecrets.TOKEN, Secret.of("t0ken"));
  }

  @AfterEach
  void stop() {
    vault.close();
  }

  private VaultSecrets secrets(Duration patience) {
    VaultAddress address = new VaultAddress(vault.address(), "kv/team", "indexwright/prod");
    return new VaultSecrets(address, tokens, patience);
  }

  @Test
  void readsAFieldOfTheDocument() {
    vault.holds(NAME.value(), "s3cret");

    assertThat(secrets(LONG).find(NAME)).contains(Secret.of("s3cret"));
    assertThat(secrets(LONG).find(new SecretName("NUMBER"))).isEmpty();
    assertThat(secrets(LONG).find(new SecretName("OTHER"))).isEmpty();
    assertThat(secrets(LONG).find(new SecretName("MISSING"))).isEmpty();

    assertThat(vault.asked()).containsOnly("GET /v1/kv/team/data/indexwright/prod").hasSize(4);
  }

  @Test
  void readsWhatItIsNow() {
    VaultSecrets secrets = secrets(LONG);
    vault.holds(NAME.value(), "s3cret");
    assertThat(secrets.find(NAME)).contains(Secret.of("s3cret"));

    vault.holds(NAME.value(), "rotated");
    vault.wants("another");
    tokens.put(VaultSecrets.TOKEN, Secret.of("another"));

    assertThat(secrets.find(NAME)).contains(Secret.of("rotated"));
  }

  @Test
  void goesOnWithTheTraceOfARequest_orBeginsOne() {
    Trace request = Trace.from(Optional.empty(), true);
    CurrentTrace.begin(request);
    assertThat(secrets(LONG).find(NAME)).isEmpty();
    CurrentTrace.end();
    assertThat(secrets(LONG).find(NAME)).isEmpty();
    assertThat(secrets(LONG).find(NAME)).isEmpty();

    assertThat(vault.traces().get(0)).isEqualTo(request.parent());
    assertThat(vault.traces().subList(1, 3))
        .allMatch(trace -> trace.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00"))
        .extracting(trace -> trace.substring(3, 35))
        .doesNotContain(request.id())
        .doesNotHaveDuplicates();
  }

  @Test
  void findsNothing_whenThereIsNoDocument() {
    assertThat(secrets(LONG).find(NAME)).isEmpty();
  }

  @Test
  void isAway_whenTheTokenIsRefused() {
    vault.holds(NAME.value(), "s3cret");
    tokens.put(VaultSecrets.TOKEN, Secret.of("wr0ng"));

    assertAway(LONG, "it answered 403");
  }

  @Test
  void isAway_whenTheTokenCannotBeSaid() {
    tokens.put(VaultSecrets.TOKEN, Secret.of("t0ken\nx"));

    assertAway(LONG, "no token is known that a header can carry");
    assertThat(vault.asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 302, 429, 500, 503})
  void isAway_whenItDoesNotAnswerTheQuestion(int status) {
    vault.answers(
        exchange -> {
          exchange.getResponseHeaders().add("Location", vault.address() + "/elsewhere");
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });

    assertAway(LONG, "it answered " + status);
    assertThat(vault.asked()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"s3cret", "{\"data\": {\"data\": {\"INDEXWRIGHT_DB_PASSWORD\": s3cret}}}"})
  void isAway_whenItsAnswerIsGarbled(String body) {
    vault.answers(exchange -> FakeVault.send(exchange, 200, body));

    assertAway(LONG, "its answer is no JSON");
  }

  @Test
  void isAway_whenNobodyAnswersAtAll() {
    vault.close();

    assertThatThrownBy(() -> secrets(LONG).find(NAME))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("the vault at %s is unavailable", vault.address());
  }

  @Test
  void isAway_whenItsAnswerNeverEnds() {
    CountDownLatch over = new CountDownLatch(1);
    vault.answers(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          try (exchange) {
            over.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });

    assertAway(SHORT, "it did not answer within 300 ms");
    over.countDown();
  }

  /** Nothing that is told of the failure shows the token or a value. */
  private void assertAway(Duration patience, String why) {
    assertThatThrownBy(() -> secrets(patience).find(NAME))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("the vault at %s is unavailable", vault.address())
        .hasRootCauseMessage(why)
        .satisfies(
            failure -> assertThat(stack(failure)).doesNotContain("t0ken", "wr0ng", "s3cret"));
  }

  private static String stack(Throwable failure) {
    StringWriter told = new StringWriter();
    failure.printStackTrace(new PrintWriter(told));
    return told.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://vault, secret, x",
    "https://user:s3cret@vault, secret, x",
    "https://vault?x=s3cret, secret, x",
    "https://vault/path, secret, x",
    "https://vault, ../s3cret, x",
    "https://vault, secret, a/../s3cret",
    "https://vault, secret, /x",
    "https://vault, secret, x?s3cret"
  })
  void isNowhereElse(URI server, String mount, String path) {
    assertThatThrownBy(() -> new VaultAddress(server, mount, path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void isOverheard_withoutHttps() {
    assertThat(new VaultAddress(URI.create("http://vault:8200"), "a", "b").isOpenOnTheWay())
        .isTrue();
    assertThat(new VaultAddress(URI.create("https://vault:8200/"), "a", "b").isOpenOnTheWay())
        .isFalse();
    assertThat(new VaultAddress(URI.create("http://[::1]:8200"), "a", "b").isOpenOnTheWay())
        .isFalse();
  }
}
