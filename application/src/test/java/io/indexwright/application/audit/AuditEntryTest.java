package io.indexwright.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.proof.Canonical;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditEntryTest {
  private static final Optional<String> NONE = Optional.empty();

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Ada Lovelace", "-x", "ä"})
  void refusesWhatIsNoPseudonym(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new SubjectPseudonym(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "approve", "run.", "Run.approve", "run approve", "run..approve"})
  void refusesWhatIsNoAction(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AuditAction(value))
        .withMessageStartingWith("not an action such as run.approve");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "ä"})
  void refusesWhatIsNoResource(String value) {
    assertThatIllegalArgumentException().isThrownBy(() -> new AuditResource(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "a\nb", "a\u0000", "\ud800x"})
  void refusesTextsThatNotEveryStoreKeeps(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Deed.Why(Optional.of(text), Optional.empty()))
        .withMessage(
            "reason of an audit entry: 1 to 2,000 characters, none of them a control character");
  }

  @Test
  void refusesTextsThatAreTooLong() {
    new Person(Optional.of("x".repeat(200)), NONE, NONE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Person(Optional.of("x".repeat(201)), NONE, NONE));
  }

  @Test
  void keepsWhatIsWrittenCanonically_whateverItIs() {
    Change change = Change.to(Canonical.of("a\n\u0000\ud800\ud83d\ude00"));

    assertThat(change.after()).contains("\"a\\u000a\\u0000\\ud800\ud83d\ude00\"");
    assertThat(change.before()).isEmpty();
  }

  @Test
  void namesNobodyButPseudonyms_whenAPersonIsForgotten() {
    SubjectPseudonym ada = new SubjectPseudonym("u-1");
    AuditEntry entry =
        new Erasure(
                new AuditEntryId(new UUID(0, 1)),
                ada,
                SubjectPseudonym.SYSTEM,
                Instant.parse("2026-01-01T00:00:00.123456789Z"))
            .entry();

    assertThat(entry.deed().act().resource()).isEqualTo(new AuditResource("subject/u-1"));
    assertThat(entry.deed().at()).isEqualTo(Instant.parse("2026-01-01T00:00:00.123456Z"));
    assertThat(entry).isEqualTo(entry.withoutPerson());
  }
}
