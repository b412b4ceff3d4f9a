package io.indexwright.bootstrap.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.port.secret.Secrets;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.secret.SecretName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class SourcesTest {
  private static final SecretName NAME = new SecretName("FEED_KEY");
  private static final Duration FRESH = Duration.ofSeconds(30);
  private static final Duration USABLE = Duration.ofHours(1);

  @TempDir private Path folder = Path.of("");

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    logger().addAppender(log);
  }

  @AfterEach
  void stopListening() {
    logger().detachAppender(log);
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger("io.indexwright.bootstrap.secret");
  }

  private Stream<String> logged() {
    return log.list.stream().map(ILoggingEvent::getFormattedMessage);
  }

  @Test
  void knowWhatWasSaidOutright() {
    Secrets secrets = new GivenSecrets(Map.of("FEED_KEY", " s3cret ", "BLANK", " "));

    assertThat(secrets.find(NAME)).contains(Secret.of("s3cret"));
    assertThat(secrets.find(new SecretName("BLANK"))).isEmpty();
    assertThat(secrets.find(new SecretName("OTHER"))).isEmpty();
  }

  @Test
  void readAFile_asItIsNow() throws IOException {
    Path file = file("s3cret\n");
    Secrets secrets = new FileSecrets(Map.of("FEED_KEY_FILE", file.toString()));

    assertThat(secrets.find(NAME)).contains(Secret.of("s3cret"));
    assertThat(secrets.find(new SecretName("OTHER"))).isEmpty();

    Files.writeString(file, "rotated\r\n");
    assertThat(secrets.find(NAME)).contains(Secret.of("rotated"));
    assertThat(logged()).isEmpty();
  }

  @Test
  void warnOnce_ofAFileThatOthersMayRead() throws IOException {
    Path file = file("s3cret");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Secrets secrets = new FileSecrets(Map.of("FEED_KEY_FILE", file.toString()));

    assertThat(secrets.find(NAME)).contains(Secret.of("s3cret"));
    assertThat(secrets.find(NAME)).contains(Secret.of("s3cret"));

    assertThat(logged())
        .containsExactly(
            "FEED_KEY_FILE: others than its owner may read or write %s: chmod 600".formatted(file));
  }

  @Test
  void areAway_whenTheFileIs() throws IOException {
    assertAway("/nowhere/s3cret", "there is none");
    assertAway("s3cret\0", "there is none");
    assertAway(file("\n").toString(), "it is empty");
    assertAway(file("x".repeat(70_000)).toString(), "it has more than 65,536 bytes");
  }

  private static void assertAway(String file, String why) {
    Secrets secrets = new FileSecrets(Map.of("FEED_KEY_FILE", file));
    assertThatThrownBy(() -> secrets.find(NAME))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("the file of FEED_KEY_FILE is unavailable")
        .hasRootCauseMessage(why)
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void areAskedInTheirOrder() {
    Secrets first = new GivenSecrets(Map.of("FEED_KEY", "first"));
    Secrets second = new GivenSecrets(Map.of("FEED_KEY", "second", "OTHER", "other"));
    Secrets both = new FirstOfSecrets(List.of(first, second));

    assertThat(both.find(NAME)).contains(Secret.of("first"));
    assertThat(both.find(new SecretName("OTHER"))).contains(Secret.of("other"));
    assertThat(both.find(new SecretName("NONE"))).isEmpty();
  }

  /** A source whose secret, or absence, is set, at a time that is set. */
  private static final class Moody extends Clock implements Secrets {
    private Instant now = Instant.parse("2026-01-05T22:00:00Z");
    private Optional<Secret> secret = Optional.of(Secret.of("s3cret"));
    private boolean isAway;
    private int asked;

    @Override
    public Optional<Secret> find(SecretName name) {
      asked++;
      if (isAway) {
        throw new UnavailableException("the source", new IOException("away"));
      }
      return secret;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final Moody moody = new Moody();
  private final Secrets remembered =
      new RememberedSecrets(moody, moody, new RememberedSecrets.Ages(FRESH, USABLE));

  @Test
  void areAskedAgain_afterAWhile() {
    assertThat(remembered.find(NAME)).contains(Secret.of("s3cret"));
    moody.secret = Optional.of(Secret.of("rotated"));

    moody.now = moody.now.plus(FRESH).minusMillis(1);
    assertThat(remembered.find(NAME)).contains(Secret.of("s3cret"));
    assertThat(moody.asked).isEqualTo(1);

    moody.now = moody.now.plusMillis(1);
    assertThat(remembered.find(NAME)).contains(Secret.of("rotated"));
    moody.secret = Optional.empty();
    moody.now = moody.now.plus(FRESH);
    assertThat(remembered.find(NAME)).isEmpty();
  }

  @Test
  void areRemembered_whileTheyAreAway_untilTheAnswerIsTooOld() {
    assertThat(remembered.find(NAME)).contains(Secret.of("s3cret"));
    moody.isAway = true;

    moody.now = moody.now.plus(USABLE).minus(FRESH);
    assertThat(remembered.find(NAME)).contains(Secret.of("s3cret"));
    assertThat(remembered.find(NAME)).contains(Secret.of("s3cret"));
    assertThat(moody.asked).isEqualTo(2);
    assertThat(logged())
        .containsExactly(
            "FEED_KEY is used as it was at 2026-01-05T22:00:00Z: the source is unavailable");

    moody.now = moody.now.plus(FRESH);
    assertThatThrownBy(() -> remembered.find(NAME)).isInstanceOf(UnavailableException.class);

    moody.isAway = false;
    assertThat(remembered.find(NAME)).contains(Secret.of("s3cret"));
    assertThat(logged().toList().toString()).doesNotContain("s3cret");
  }

  @Test
  void areAway_whenTheyNeverAnswered() {
    moody.isAway = true;

    assertThatThrownBy(() -> remembered.find(NAME)).isInstanceOf(UnavailableException.class);
  }

  private Path file(String text) throws IOException {
    Path file = Files.createTempFile(folder, "secret", "");
    return Files.writeString(file, text);
  }
}
