package io.indexwright.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.bootstrap.settings.Settings;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The command as it is typed. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@Tag("once")
class UserCommandTest {
  private static final String PASSWORD = "violet tram 41 umbrella";

  private final Settings settings = SharedServer.settings();
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  private int user(String typed, String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    String[] whole = new String[arguments.length + 1];
    whole[0] = "user";
    System.arraycopy(arguments, 0, whole, 1, arguments.length);
    Program program = new Program(() -> settings, Clock.systemUTC(), false);
    Prompt prompt = Prompt.of(Optional.empty(), new ByteArrayInputStream(typed.getBytes(UTF_8)));
    return Main.commandLine(program, prompt)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(whole);
  }

  @Test
  void makesTheFirstAdministrator_andLooksAfterOthers() {
    assertThat(user(PASSWORD + "\n", "add", "Ada", "--role", "admin")).isZero();
    assertThat(out.toString()).isEqualTo("ada: admin\n");

    assertThat(user(PASSWORD, "add", "ada")).isEqualTo(1);
    assertThat(err.toString()).contains("somebody has this name already");
    assertThat(user("password1234", "add", "ben")).isEqualTo(1);
    assertThat(err.toString()).contains("common").doesNotContain("password1234");
    assertThat(user("", "add", "ben")).isEqualTo(2);
    assertThat(user(PASSWORD, "add", "two words")).isEqualTo(2);

    assertThat(user("green ferry 17 lantern", "password", "ada")).isZero();
    assertThat(user("", "change", "ada", "--role", "viewer")).isZero();
    assertThat(user("", "disable", "ada")).isZero();
    assertThat(out.toString()).isEqualTo("ada: viewer, shut out\n");
    assertThat(user("", "disable", "nobody")).isEqualTo(1);
    assertThat(user("", "sign-out", "--grace", "5")).isZero();

    assertThat(user("", "reset-second-factor", "ada")).isEqualTo(1);
    assertThat(err.toString()).contains("ada has no second factor");

    assertThat(user("", "list")).isZero();
    assertThat(out.toString()).containsPattern("ada +viewer +no ").doesNotContain("argon2");

    assertThat(user(PASSWORD, "add", "Cleo", "--role", "admin")).isZero();
    assertThat(user("", "erase", "cleo")).isEqualTo(1);
    assertThat(err.toString()).contains("make another one first");
    assertThat(user("", "erase", "nobody")).isEqualTo(1);
    assertThat(user("", "erase", "ada")).isZero();
    assertThat(user("", "list")).isZero();
    assertThat(out.toString())
        .containsPattern("erased-\\S+ +viewer +no ")
        .doesNotContainPattern("\\bada\\b");
  }
}
