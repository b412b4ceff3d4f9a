package io.indexwright.application.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
  private static final Secret SECRET = Secret.of("pässw0rd");

  private record Holder(String user, Optional<Secret> password) {}

  @Test
  void tellsItsValue_onlyWhenItIsAskedFor() {
    assertThat(SECRET.reveal()).isEqualTo("pässw0rd");
    assertThat(new Holder("ada", Optional.of(SECRET)).toString())
        .isEqualTo("Holder[user=ada, password=Optional[***]]");
    assertThat("%s".formatted(List.of(SECRET))).isEqualTo("[***]");
  }

  @Test
  void isEqualToItsLike() {
    assertThat(Secret.of("pässw0rd")).isEqualTo(SECRET).hasSameHashCodeAs(SECRET);
    assertThat(Secret.of("pässw0re")).isNotEqualTo(SECRET).hasSameHashCodeAs(SECRET);
    assertThat(Secret.of("pässw0r")).isNotEqualTo(SECRET);
    assertThat((Object) SECRET).isNotEqualTo("pässw0rd");
  }

  @Test
  void isNeverEmpty() {
    assertThatIllegalArgumentException().isThrownBy(() -> Secret.of(""));
  }

  @Test
  void isNamedAsASettingIs() {
    assertThat(new SecretName("INDEXWRIGHT_DB_PASSWORD")).hasToString("INDEXWRIGHT_DB_PASSWORD");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SecretName("s3cret"))
        .withMessageNotContaining("s3cret");
  }

  @Test
  void isNamedByServiceAndField_ifItIsACredential() {
    CredentialName name = CredentialName.parse("twelve-data/api-key");

    assertThat(name).isEqualTo(new CredentialName("twelve-data", "api-key"));
    assertThat(name).hasToString("twelve-data/api-key");
    assertThat(name.resource()).hasToString("secret/twelve-data/api-key");
    assertThat(name)
        .isLessThan(CredentialName.parse("twelve-data/b"))
        .isGreaterThan(CredentialName.parse("broker/z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "apikey", "a/", "/b", "a/b/c", "A/b", "a/b c", "1/b"})
  void refusesAnyOtherName_withoutShowingIt(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CredentialName.parse(name))
        .withMessage("not a credential such as twelve-data/api-key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "a.b", "a:b", "a,b", "a b"})
  void refusesTheIdOfAKeyThatCannotStandInAStoredForm(String id) {
    assertThatIllegalArgumentException().isThrownBy(() -> new KeyId(id));
  }
}
