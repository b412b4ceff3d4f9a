package io.indexwright.adapter.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.indexwright.adapter.http.openapi.Documented;
import io.indexwright.application.port.DefinitionFormat;
import io.indexwright.application.port.MalformedDocumentException;
import io.indexwright.proof.CanonicalIndex;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.weighting.Capping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("once")
class JsonDefinitionFormatTest {
  private static final List<String> EVERY_FIELD =
      List.of(
          "/id is missing: expected a UUID in lower case",
          "/edition/number is missing: expected a whole number",
          "/edition/effectiveFrom is missing: expected a date such as 2026-11-20",
          "/name is missing: expected a name",
          "/currency is missing: expected an ISO 4217 currency code such as USD",
          "/membership/universe is missing: expected a list of instruments",
          "/membership/additions is missing: expected AT_REVIEW, AT_FIRST_CLOSE",
          "/membership/selection is missing: expected ALL, RANKED",
          "/construction/weighting is missing: expected PRICE_WEIGHTED, EQUAL_WEIGHTED,"
              + " FLOAT_CAP_WEIGHTED, FIXED_WEIGHTED, FUNDAMENTAL_WEIGHTED, SCORE_TILTED,"
              + " SCORE_PROPORTIONAL, RISK_WEIGHTED, BLEND",
          "/construction/capping is missing: expected NONE, CAP, GROUP_CAP, TWO_LEVEL_CAP,"
              + " IN_TURN",
          "/construction/notional is missing: expected a positive amount of no more decimals"
              + " than the currency has",
          "/construction/shareDecimals is missing: expected a whole number",
          "/timetable/calendar is missing: expected a calendar such as XNYS or PRICED-DATES",
          "/timetable/reviews/months is missing: expected a list of months",
          "/timetable/reviews/day is missing: expected NTH_WEEKDAY, LAST_WEEKDAY, DAY_OF_MONTH,"
              + " WEEKDAY_BEFORE, NTH_BUSINESS_DAY, LAST_BUSINESS_DAY, OFFSET,"
              + " IN_EARLIER_MONTH",
          "/timetable/reviews/roll is missing: expected PRECEDING, FOLLOWING,"
              + " MODIFIED_FOLLOWING",
          "/timetable/reviews/reference is missing: expected SESSIONS_BEFORE, ON",
          "/timetable/reviews/pricing is missing: expected SESSIONS_BEFORE, ON",
          "/timetable/reviews/announcement is missing: expected SESSIONS_BEFORE, ON",
          "/timetable/reviews/frozenSessions is missing: expected a whole number",
          "/timetable/reviews/steps is missing: expected a whole number",
          "/base is missing: expected AT_LEVEL, AT_DIVISOR",
          "/conventions/missingPrices is missing: expected REFUSE, CARRY, CARRY_HALTED, ZERO,"
              + " ESTIMATE",
          "/conventions/events/absorption is missing: expected KEEP_SHARES, DIVISOR,"
              + " WEIGHT_FACTOR",
          "/conventions/events/sameDayOrder is missing: expected CASH_RIGHTS_SPLIT,"
              + " SPLIT_RIGHTS_CASH",
          "/conventions/events/specialDividends is missing: expected GROSS, NET",
          "/conventions/events/spinOffs is missing: expected ADD, ADD_FOR_ONE_CLOSE, LEAVE_OUT",
          "/conventions/events/withholding is missing: expected a list of rates of tax, empty for"
              + " none",
          "/conventions/fx is missing: expected SINGLE_CURRENCY, AT_FIXING",
          "/conventions/returns is missing: expected a list of PRICE, GROSS_TOTAL, NET_TOTAL",
          "/conventions/overlays is missing: expected a list, empty for none",
          "/conventions/levelDecimals is missing: expected a whole number");
  private static final Path PAGE = Path.of("..", "docs", "rules", "definition.md");
  private static final DefinitionFormat FORMAT = new JsonDefinitionFormat();

  /** Four to a repetition, so that every choice comes up often. */
  @RepeatedTest(100)
  void readsWhatItWrote_whateverTheRules(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    for (int i = 0; i < 4; i++) {
      IndexDefinition definition = RandomRules.drawnBy(random);
      String written = FORMAT.write(definition);

      assertThat(FORMAT.read(written)).isEqualTo(definition);
      assertThat(Documented.faults("Definition", written)).isEmpty();
      assertThat(FORMAT.read(CanonicalIndex.of(definition).text())).isEqualTo(definition);
    }
  }

  @Test
  void readsTheExampleOfThePage_whichIsLaidOutAsItIsWritten() throws IOException {
    IndexDefinition definition = FORMAT.read(example());

    assertThat(definition.construction().capping()).isInstanceOf(Capping.TwoLevelCap.class);
    assertThat(FORMAT.write(definition)).isEqualTo(example());
  }

  @Test
  void readsNumbersAsWellAsStrings_digitByDigit() throws IOException {
    String bare =
        example()
            .replace("\"levelDecimals\": \"2\"", "\"levelDecimals\": 2")
            .replace("\"level\": \"1000\"", "\"level\": 1000.00000000000000000000000000001");

    assertThat(bare).isNotEqualTo(example());
    assertThat(FORMAT.write(FORMAT.read(bare)))
        .contains("\"level\": \"1000.00000000000000000000000000001\"");
  }

  /** No choice of a rule book has a default. */
  @Test
  void namesEveryFieldThatIsMissing_whenNothingIsThere() {
    assertThat(faults("{}")).isEqualTo(EVERY_FIELD);
  }

  /** Takes one field after the other away, on every level; each is missed, and no other. */
  @Test
  void refusesTheExampleWithoutAnyOneOfItsFields() throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonPointer> fields = fieldsBelow(json.readTree(example()), JsonPointer.empty());

    assertThat(fields).hasSizeGreaterThan(60);
    for (JsonPointer field : fields) {
      JsonNode without = json.readTree(example());
      ((ObjectNode) without.at(field.head())).remove(field.last().getMatchingProperty());

      assertThat(faults(without.toString()))
          .as(field.toString())
          .isNotEmpty()
          .allSatisfy(fault -> assertThat(fault).startsWith(field.toString()));
    }
  }

  private static List<JsonPointer> fieldsBelow(JsonNode node, JsonPointer at) {
    List<JsonPointer> fields = new ArrayList<>();
    node.properties()
        .forEach(
            field -> {
              JsonPointer place = at.appendProperty(field.getKey());
              fields.add(place);
              fields.addAll(fieldsBelow(field.getValue(), place));
            });
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      fields.addAll(fieldsBelow(node.get(i), at.appendIndex(i)));
    }
    return fields;
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() throws IOException {
    String wrong =
        example()
            .replace("\"number\": \"1\"", "\"number\": \"one\"")
            .replace("\"currency\": \"USD\"", "\"currency\": \"Dollar\", \"colour\": \"blue\"")
            .replace("\"kind\": \"AT_LEVEL\"", "\"kind\": \"AT_PAR\"")
            .replace("\"single\": \"0.1\"", "\"single\": \"1.1\"")
            .replace("\"returns\": [\"PRICE\"]", "\"returns\": [\"PRICE\", \"PRICE\", \"TOTAL\"]");

    assertThat(faults(wrong))
        .containsExactly(
            "/edition/number: expected a whole number, was 'one'",
            "/currency: expected an ISO 4217 currency code such as USD, was 'Dollar'",
            "/construction/capping/single: expected a decimal from 0 to 1 of at most 12 decimals,"
                + " was '1.1'",
            "/base/kind: expected AT_LEVEL, AT_DIVISOR, was 'AT_PAR'",
            "/conventions/returns/1: PRICE comes twice",
            "/conventions/returns/2: expected PRICE, GROSS_TOTAL, NET_TOTAL, was 'TOTAL'",
            "/colour is unknown: expected base, construction, conventions, currency, edition, id,"
                + " membership, name, timetable");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "overlays": []           | "overlays": null              | /conventions/overlays: expected a list, empty for none, was null
          "overlays": []           | "overlays": [{"kind": "X"}]   | /conventions/overlays/0/kind: expected HEDGED
          "shareDecimals": "6"     | "shareDecimals": true         | /construction/shareDecimals: expected a whole number, was true
          "shareDecimals": "6"     | "shareDecimals": 6.5          | /construction/shareDecimals: expected a whole number, was 6.5
          "shareDecimals": "6"     | "shareDecimals": "13"         | /construction: share decimals must be 0 to 12: 13
          "level": "1000"          | "level": 1e3                  | /base/level: expected a positive decimal of at most 34 digits, was 1e3
          "level": "1000"          | "level": "0"                  | /base/level: expected a positive decimal of at most 34 digits, was '0'
          "level": "1000"          | "level": "1.0000000000000000000000000000000001" | /base/level: expected a positive decimal of at most 34 digits
          "date": "2024-01-02"     | "date": "2024-02-30"          | /base/date: expected a date such as 2026-11-20, was '2024-02-30'
          "fx": {"kind": "SINGLE_CURRENCY"} | "fx": []             | /conventions/fx: expected an object, was a list
          "fx": {"kind": "SINGLE_CURRENCY"} | "fx": {"kind": "SINGLE_CURRENCY", "rate": "1"} | /conventions/fx/rate is unknown: expected kind
          "ALPHA"                  | "A B", "ALPHA"                | /membership/universe/0: expected 1 to 64 of letters
          "ALPHA"                  | "ALPHA", "ALPHA"              | /membership/universe/1: ALPHA comes twice
          "name": "Twenty          | "name": "Ten", "name": "Twenty | /name is there twice
          "absorption": "DIVISOR"  | "absorption": "KEEP_SHARES"   | the document: index shares are kept through corporate actions
          "id": "0                 | "id": "A                      | /id: expected a UUID in lower case
          "notional": "1000000000" | "notional": "0.001"           | /construction/notional: expected a positive amount of no more decimals than the currency has, was '0.001'
          """)
  void refusesWhatCannotBeUnderstood(String right, String wrong, String fault) throws IOException {
    assertThat(example()).contains(right);
    assertThat(faults(example().replace(right, wrong)))
        .hasSize(1)
        .allSatisfy(said -> assertThat(said).startsWith(fault));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "\"text\"", "{", "{\"id\": }", "{} {}", "nonsense", "[[[["})
  void refusesWhatIsNoDefinitionAtAll(String text) {
    assertThat(faults(text)).isNotEmpty();
  }

  @Test
  void saysWhereTheJsonEnds() {
    assertThat(faults("{\n  \"id\": }"))
        .hasSize(1)
        .allSatisfy(fault -> assertThat(fault).startsWith("line 2, column ").contains("not JSON"));
  }

  private static List<String> faults(String text) {
    return catchThrowableOfType(MalformedDocumentException.class, () -> FORMAT.read(text)).faults();
  }

  /** Returns the only JSON of the page. */
  private static String example() throws IOException {
    String page = Files.readString(PAGE);
    int from = page.indexOf("```json\n") + "```json\n".length();
    return page.substring(from, page.indexOf("```", from));
  }
}
