package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.memory.secret.InMemorySecrets;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.secret.SecretName;
import io.indexwright.bootstrap.settings.Settings;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The command as it is typed; nothing is sent. */
@Timeout(value = 240, unit = TimeUnit.SECONDS)
@Tag("once")
class WebhookCommandTest {
  private static final InMemorySecrets SECRETS = new InMemorySecrets();
  private static final String NOWHERE = new UUID(0, 1).toString();
  private static Settings settings;

  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  @BeforeAll
  static void start() {
    SECRETS.put(
        new SecretName("INDEXWRIGHT_FIELD_KEYS"), Secret.of("2026:B" + "A".repeat(42) + "="));
    settings = SharedServer.settings(SECRETS);
  }

  @Test
  void takesReceiversIn_rotatesAndForgetsThem() {
    assertThat(
            webhook(
                "add",
                "https://93.184.215.14/x",
                "--types",
                "day.held,order.changed",
                "--owner",
                "Ada"))
        .as(err.toString())
        .isZero();
    String[] added = out.toString().split("\nsecret: ", -1);
    assertThat(added[1].strip()).hasSize(43);

    assertThat(webhook("list")).isZero();
    assertThat(out.toString())
        .containsPattern(
            added[0] + " +https://93.184.215.14/x +day.held,order.changed +Ada +active")
        .doesNotContain(added[1].strip());

    assertThat(webhook("rotate", added[0])).isZero();
    assertThat(out.toString()).startsWith("secret: ").doesNotContain(added[1].strip());
    assertThat(webhook("redeliver", added[0])).isZero();
    assertThat(out.toString()).isEqualTo("0 events wait again\n");
    assertThat(webhook("failed")).isZero();
    assertThat(webhook("remove", added[0])).isZero();
    assertThat(webhook("remove", added[0])).isEqualTo(1);
    assertThat(out.toString()).isEqualTo("there is no webhook " + added[0] + "\n");
  }

  @Test
  void refusesWhatIsNotTalkedTo_andWhatIsNotThere() {
    assertThat(webhook("add", "https://169.254.169.254/", "--owner", "Ada")).isEqualTo(1);
    assertThat(err.toString()).contains("not in the public part of the network");
    assertThat(webhook("add", "http://example.com/", "--owner", "Ada")).isEqualTo(1);
    assertThat(webhook("test", NOWHERE)).isEqualTo(1);
    assertThat(err.toString()).contains("no webhook has the id " + NOWHERE);
    assertThat(webhook("rotate", NOWHERE)).isEqualTo(1);
  }

  private int webhook(String... rest) {
    String[] typed = new String[rest.length + 1];
    typed[0] = "webhook";
    System.arraycopy(rest, 0, typed, 1, rest.length);
    out = new StringWriter();
    err = new StringWriter();
    Prompt nothing = Prompt.of(Optional.empty(), new ByteArrayInputStream(new byte[0]));
    return Main.commandLine(new Program(() -> settings, Clock.systemUTC(), false), nothing)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(typed);
  }
}
