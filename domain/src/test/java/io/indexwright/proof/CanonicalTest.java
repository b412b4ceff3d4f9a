package io.indexwright.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.proof.Canonical.Fields;
import io.indexwright.proof.Canonical.Items;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CanonicalTest {

  @Test
  void escapesQuotesBackslashesAndControls() {
    assertThat(Canonical.of("a\"b\\c\n\t\u0000\u001f").text())
        .isEqualTo("\"a\\\"b\\\\c\\u000a\\u0009\\u0000\\u001f\"");
  }

  @Test
  void escapesNothingElse() {
    assertThat(Canonical.of("/ é \u007f 指数 𝔸").text()).isEqualTo("\"/ é \u007f 指数 𝔸\"");
  }

  /** UTF-8 has no form for them: unescaped, both would be hashed as a question mark. */
  @Test
  void escapesHalfASurrogatePair() {
    assertThat(Canonical.of("a\ud835").text()).isEqualTo("\"a\\ud835\"");
    assertThat(Canonical.of("a\ud835").digest())
        .isNotEqualTo(Canonical.of("a\ud834").digest())
        .isNotEqualTo(Canonical.of("a?").digest());
  }

  @Test
  void writesEqualNumbersAlike() {
    assertThat(number("10.500")).isEqualTo("\"10.5\"");
    assertThat(number("1E+3")).isEqualTo("\"1000\"");
    assertThat(number("1E-9")).isEqualTo("\"0.000000001\"");
    assertThat(number("-0.00")).isEqualTo("\"0\"");
    assertThat(number("-1.0")).isEqualTo("\"-1\"");
  }

  @Test
  void sortsKeys_andKeepsTheOrderOfItems() {
    Canonical items = new Items(List.of(Canonical.of("b"), Canonical.of("a")));

    assertThat(Fields.none().with("z", "1").with("a", items).with("Z", BigDecimal.TEN).text())
        .isEqualTo("{\"Z\":\"10\",\"a\":[\"b\",\"a\"],\"z\":\"1\"}");
    assertThat(Fields.none().text()).isEqualTo("{}");
    assertThat(new Items(List.of()).text()).isEqualTo("[]");
  }

  /** U+1D538 is written as D835 DD38, which comes before FF21. */
  @Test
  void comparesKeysByCodeUnit() {
    assertThat(Fields.none().with("Ａ", "2").with("𝔸", "1").text())
        .isEqualTo("{\"𝔸\":\"1\",\"Ａ\":\"2\"}");
  }

  @Test
  void sortsKeys_whateverOrderTheyCameIn() {
    SortedMap<String, Canonical> backwards = new TreeMap<>(Comparator.reverseOrder());
    backwards.put("a", Canonical.of("1"));
    backwards.put("b", Canonical.of("2"));

    assertThat(new Fields(backwards).text()).isEqualTo("{\"a\":\"1\",\"b\":\"2\"}");
  }

  @Test
  void escapesKeys() {
    assertThat(Fields.none().with("a\"", "1").text()).isEqualTo("{\"a\\\"\":\"1\"}");
  }

  @Test
  void cannotBeChanged() {
    Fields fields = Fields.none();

    assertThatThrownBy(() -> fields.values().put("a", Canonical.of("1")))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static String number(String number) {
    return Canonical.of(new BigDecimal(number)).text();
  }
}
