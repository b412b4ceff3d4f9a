package io.indexwright.adapter.marketfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.indexwright.allocation.trading.Terms;
import io.indexwright.application.port.MalformedFeedException;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.money.Quantity;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationTablesTest {
  private static final InstrumentId A = new InstrumentId("A");
  private static final InstrumentId B = new InstrumentId("B");
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");

  @Nested
  class Csv {

    @Test
    void readsWeights_inTheOrderOfInstruments() {
      assertThat(AllocationTables.targets(csv("instrument,weight\nB,0.4\nA,0.60\n")))
          .containsExactly(
              Map.entry(A, new BigDecimal("0.60")), Map.entry(B, new BigDecimal("0.4")));
    }

    @Test
    void readsHoldings_ofWhichThereMayBeNone() {
      assertThat(AllocationTables.holdings(csv("quantity,instrument\n10.5,A\n")))
          .containsExactly(Map.entry(A, new Quantity(new BigDecimal("10.5"))));
      assertThat(AllocationTables.holdings(csv("# nothing\ninstrument,quantity\n"))).isEmpty();
    }

    @Test
    void readsPrices_andHowTheyAreTraded() {
      String text =
          """
          instrument,price,currency,lot,country,settlement
          A,7.25,EUR,100,DE,2
          B,3,,,,0
          """;

      assertThat(AllocationTables.prices(csv(text)).values())
          .extracting(row -> row.price(USD), PriceRow::terms)
          .containsExactly(
              tuple(Price.of("7.25", EUR), new Terms(Quantity.of(100), "DE", 2)),
              tuple(Price.of("3", USD), Terms.WHOLE_UNITS));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "A,x,,,,   | column price: expected a positive decimal such as 123.45, was 'x'",
          "A,0,,,,   | column price: expected a positive decimal",
          "A b,1,,,, | column instrument: expected 1 to 64 of letters, digits",
          "A,1,GBX,,,| column currency: expected a currency that is paid in, such as USD, was 'GBX'",
          "A,1,XAU,,,| column currency: expected a currency that is paid in",
          "A,1,,0,,  | column lot: expected a positive decimal",
          "A,1,,,,-1 | column settlement: expected a whole number from 0 on, was '-1'",
          "A,1,,,,,, | expected 6 fields, was 8"
        })
    void namesWhatIsWrongWithAPrice(String row, String fault) {
      assertThatExceptionOfType(MalformedFeedException.class)
          .isThrownBy(
              () ->
                  AllocationTables.prices(
                      csv("instrument,price,currency,lot,country,settlement\n" + row + "\n")))
          .withMessageContaining("line 2")
          .withMessageContaining(fault);
    }

    @Test
    void namesEveryRow_andWhatComesTwice() {
      assertRefused(
          AllocationTables::targets,
          csv("instrument,weight\nA,-0.1\nB,0.5\nB,0.5\n,1\n"),
          "3 malformed rows",
          "line 2, column weight: expected a decimal from 0 on such as 123.45, was '-0.1'",
          "line 4, column instrument: a second weight of B",
          "line 5, column instrument: expected 1 to 64");
    }

    /** A lone row would be taken for a header, and the portfolio for empty. */
    @Test
    void refusesAFileWithoutItsHeader() {
      for (String text : new String[] {"A,10\n", "", "instrument;quantity\n"}) {
        assertRefused(
            AllocationTables::holdings, csv(text), "header: expected the columns [", "quantity");
      }
      assertRefused(
          AllocationTables::holdings, csv("instrument,quantity,lot\n"), "nobody knows", "[lot]");
    }
  }

  @Nested
  class Json {

    @Test
    void readsWhatTheCsvSays() {
      String json =
          """
          [
            {"instrument": "A", "price": 7.25, "currency": "EUR", "lot": "1E2", "country": "DE",
             "settlement": 2},
            {"price": "3", "instrument": "B", "currency": null, "settlement": "0"}
          ]
          """;
      String csv =
          """
          instrument,price,currency,lot,country,settlement
          A,7.25,EUR,100,DE,2
          B,3,,,,0
          """;

      assertThat(AllocationTables.prices(json(json.replace("\"1E2\"", "1E2"))))
          .isEqualTo(AllocationTables.prices(csv(csv)));
      assertRefused(AllocationTables::prices, json(json), "line 2, column lot", "was '1E2'");
    }

    @Test
    void readsNumbersDigitByDigit() {
      assertThat(
              AllocationTables.targets(
                  json("[{\"instrument\":\"A\",\"weight\":0.100000000000000001}]")))
          .containsExactly(Map.entry(A, new BigDecimal("0.100000000000000001")));
      assertThat(AllocationTables.targets(json("[{\"instrument\":\"A\",\"weight\":1.5e-05}]")))
          .containsExactly(Map.entry(A, new BigDecimal("0.000015")));
    }

    @Test
    void readsNoHoldings() {
      assertThat(AllocationTables.holdings(json("[]"))).isEmpty();
    }

    @Test
    void namesEveryRow_withTheLineOnWhichItBegins() {
      String json =
          """
          [
            {"instrument": "A", "weight": "x"},
            {"instrument": "B",
             "weight": true},
            {"instrument": "C", "wieght": 1},
            {"instrument": "D", "weight": 0.1, "weight": 0.2},
            ["E", 0.1],
            {"instrument": "F", "weight": {"of": [1]}},
            {"instrument": "G"},
            {"instrument": "H", "weight": 1e999},
            {"instrument": "I", "weight": 1e9999999999},
            {"instrument": "J", "weight": 0.1},
            {"instrument": "J", "weight": 0.1}
          ]
          """;

      assertRefused(
          AllocationTables::targets,
          json(json),
          "table.json has 10 malformed rows",
          "line 2, column weight: expected a decimal from 0 on such as 123.45, was 'x'",
          "line 4, column weight: expected a string or a number",
          "line 5, column wieght: nobody knows it: expected instrument, weight",
          "line 6, column weight: is there twice",
          "line 7: expected an object",
          "line 8, column weight: expected a string or a number",
          "line 9, column weight: expected a decimal from 0 on such as 123.45, was ''",
          "line 10, column weight: expected a decimal from 0 on such as 123.45, was '1e999'",
          "line 11, column weight: expected a decimal from 0 on",
          "line 13, column instrument: a second weight of J");
    }

    @Test
    void namesTheLineThatIsNotJson_andTheFaultsBefore() {
      assertRefused(
          AllocationTables::targets,
          json("[{\"instrument\": \"A\", \"weight\": -1},\n {\"instrument\": }]"),
          "line 1, column weight",
          "line 2: not JSON: ");
      assertRefused(AllocationTables::targets, json("[{}"), "line 1: not JSON: ");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{}         | line 1: expected a list of objects",
          "''         | line 1: expected a list of objects",
          "[] []      | line 1: the list is followed by something else",
          "[null, 1]  | line 1: expected an object"
        })
    void refusesWhatIsNoTable(String text, String fault) {
      assertRefused(AllocationTables::holdings, json(text), fault);
    }
  }

  @Test
  void goesByTheEndingOfTheName() {
    TableFile capitals = new TableFile("A.JSON", "[]");
    TableFile text = new TableFile("json", "instrument,quantity\n");

    assertThat(AllocationTables.holdings(capitals)).isEmpty();
    assertThat(AllocationTables.holdings(text)).isEmpty();
  }

  private static void assertRefused(
      Function<TableFile, ?> reader, TableFile file, String... faults) {
    assertThatExceptionOfType(MalformedFeedException.class)
        .isThrownBy(() -> reader.apply(file))
        .satisfies(refused -> assertThat(refused.getMessage()).contains(faults));
  }

  private static TableFile csv(String text) {
    return new TableFile("table.csv", text);
  }

  private static TableFile json(String text) {
    return new TableFile("table.json", text);
  }
}
