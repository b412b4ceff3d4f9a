package io.indexwright.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void readsEveryDigitOfANumber() {
    assertThat(Json.parse("0.1234567890123456789012345").number())
        .isEqualByComparingTo("0.1234567890123456789012345");
    assertThat(Json.parse(" -2E-09 ").number()).isEqualByComparingTo("-0.000000002");
    assertThat(Json.parse("\"0.8\"").number()).isEqualByComparingTo("0.8");
  }

  @Test
  void readsObjectsAndListsInOrder() {
    Json json = Json.parse("{\"b\": [1, {\"c\": null}], \"a\": {}, \"d\": []}");

    assertThat(json.fields().keySet()).containsExactly("b", "a", "d");
    assertThat(json.at("b").items().get(1).at("c").text()).isEqualTo("null");
    assertThat(json.at("a").fields()).isEmpty();
    assertThat(json.at("d").items()).isEmpty();
  }

  @Test
  void readsEscapes() {
    assertThat(Json.parse("\"a\\\"\\\\\\n\\u00e9\\/\"").text()).isEqualTo("a\"\\\né/");
  }

  @Test
  void refusesWhatIsNotThere() {
    assertThatIllegalArgumentException().isThrownBy(() -> Json.parse("{}").at("a"));
    assertThatIllegalArgumentException().isThrownBy(() -> Json.parse("1 2"));
    assertThatIllegalArgumentException().isThrownBy(() -> Json.parse("{\"a\" 1}"));
  }
}
