package io.indexwright.adapter.postgres.secret;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.port.secret.Credentials;
import io.indexwright.application.secret.CredentialName;
import io.indexwright.application.secret.KeptCredential;
import io.indexwright.application.secret.KeyId;
import io.indexwright.application.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class CredentialsContract {
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");
  static final CredentialName API_KEY = CredentialName.parse("twelve-data/api-key");
  static final Secret VALUE = Secret.of("s3cret Ä ' \\ \n");
  static final KeyId OLD = new KeyId("old");
  static final KeyId NEW = new KeyId("new");

  /** The current one first. */
  final List<KeyId> keys = new ArrayList<>(List.of(OLD));

  private Credentials credentials;

  /** Empty, and under {@link #keys} as they are at each call. */
  abstract Credentials credentials();

  @BeforeEach
  void open() {
    credentials = credentials();
  }

  @Test
  void keepsAValue() {
    credentials.put(API_KEY, VALUE, NOON.plusNanos(999));

    assertThat(credentials.find(API_KEY)).contains(VALUE);
    assertThat(credentials.kept()).containsExactly(new KeptCredential(API_KEY, OLD, NOON));
  }

  @Test
  void keepsTheLastValue() {
    Instant later = NOON.plus(Duration.ofDays(1));
    credentials.put(API_KEY, VALUE, NOON);
    credentials.put(API_KEY, Secret.of("another"), later);

    assertThat(credentials.find(API_KEY)).contains(Secret.of("another"));
    assertThat(credentials.kept()).containsExactly(new KeptCredential(API_KEY, OLD, later));
  }

  @Test
  void tellsServicesAndFieldsApart_andListsThemByName() {
    List<String> names = List.of("twelve-data/secret", "broker/a-b", "broker/ab", "twelve/x");
    names.forEach(name -> credentials.put(CredentialName.parse(name), Secret.of(name), NOON));

    assertThat(names)
        .allSatisfy(
            name ->
                assertThat(credentials.find(CredentialName.parse(name))).contains(Secret.of(name)));
    assertThat(credentials.kept())
        .extracting(kept -> kept.name().toString())
        .containsExactly("broker/a-b", "broker/ab", "twelve/x", "twelve-data/secret");
  }

  @Test
  void knowsNothingOfOneThatIsNotThere() {
    assertThat(credentials.find(API_KEY)).isEmpty();
    assertThat(credentials.remove(API_KEY)).isFalse();
    assertThat(credentials.kept()).isEmpty();
    assertThat(credentials.rotate(10)).isZero();
  }

  @Test
  void forgetsOne_andNoOther() {
    CredentialName other = CredentialName.parse("broker/key");
    credentials.put(API_KEY, VALUE, NOON);
    credentials.put(other, VALUE, NOON);

    assertThat(credentials.remove(API_KEY)).isTrue();

    assertThat(credentials.find(API_KEY)).isEmpty();
    assertThat(credentials.find(other)).contains(VALUE);
  }

  @Test
  void putsAtMostSoManyUnderTheCurrentKey_untilNoneIsLeft() {
    IntStream.range(0, 5)
        .forEach(i -> credentials.put(new CredentialName("broker", "k" + i), VALUE, NOON));
    keys.add(0, NEW);
    credentials.put(API_KEY, VALUE, NOON);

    assertThat(credentials.rotate(3)).isEqualTo(3);
    assertThat(under(OLD)).isEqualTo(2);
    assertThat(credentials.rotate(3)).isEqualTo(2);
    assertThat(credentials.rotate(3)).isZero();

    assertThat(under(NEW)).isEqualTo(6);
    assertThat(credentials.kept()).extracting(KeptCredential::changedAt).containsOnly(NOON);
    assertThat(credentials.kept())
        .allSatisfy(kept -> assertThat(credentials.find(kept.name())).contains(VALUE));
  }

  @Test
  void leavesWhatLiesUnderAKeyThatIsNotKnown() {
    credentials.put(API_KEY, VALUE, NOON);
    keys.set(0, NEW);

    assertThat(credentials.rotate(3)).isZero();
    assertThat(under(OLD)).isOne();
  }

  private long under(KeyId key) {
    return credentials.kept().stream().filter(kept -> kept.key().equals(key)).count();
  }
}
