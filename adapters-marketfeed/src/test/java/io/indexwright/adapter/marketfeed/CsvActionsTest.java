package io.indexwright.adapter.marketfeed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.indexwright.application.port.MalformedFeedException;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.corporateaction.Exit;
import io.indexwright.corporateaction.Ratio;
import io.indexwright.corporateaction.Recapitalisation;
import io.indexwright.corporateaction.Renaming;
import io.indexwright.instrument.InstrumentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CsvActionsTest {
  private static final InstrumentId OTHER = new InstrumentId("B");
  private static final String HEADER =
      "ex_date,instrument,action,new,held,amount,price,other,before,after,name,from,to,rate\n";

  @Test
  void readsDistributions() {
    assertThat(
            actions(
                """
                ex_date,instrument,action,amount,other,new,held,price
                2024-01-02,A,DIVIDEND,0.24,,,,
                2024-01-02,A,SPECIAL_DIVIDEND,0.5,,,,
                2024-01-02,A,RETURN_OF_CAPITAL,1,,,,
                2024-01-02,A,SPIN_OFF,,B,1,2,
                2024-01-02,A,SPIN_OFF,,B,1,2,30
                """))
        .containsExactly(
            new Distribution.Dividend(number("0.24")),
            new Distribution.SpecialDividend(number("0.5")),
            new Distribution.ReturnOfCapital(number("1")),
            new Distribution.SpinOff(OTHER, number("1"), number("2"), Optional.empty()),
            new Distribution.SpinOff(OTHER, number("1"), number("2"), Optional.of(number("30"))));
  }

  @Test
  void readsRecapitalisations() {
    assertThat(
            actions(
                """
                ex_date,instrument,action,new,held,price,before,after
                2024-01-02,A,SPLIT,2,1,,,
                2024-01-02,A,STOCK_DIVIDEND,1,20,,,
                2024-01-02,A,RIGHTS,1,2,7,,
                2024-01-02,A,TENDER_BUY_BACK,,,12,1000,900
                2024-01-02,A,SHARE_COUNT_CHANGE,,,,1000,1500
                2024-01-02,A,FLOAT_CHANGE,,,,0.5,1
                """))
        .containsExactly(
            new Recapitalisation.Split(number("2"), number("1")),
            new Recapitalisation.StockDividend(number("1"), number("20")),
            new Recapitalisation.Rights(number("1"), number("2"), number("7")),
            new Recapitalisation.TenderBuyBack(number("1000"), number("100"), number("12")),
            new Recapitalisation.ShareCountChange(new Ratio(number("1000"), number("1500"))),
            new Recapitalisation.FloatChange(new Ratio(number("0.5"), number("1"))));
  }

  @Test
  void readsExitsAndNewNames() {
    assertThat(
            actions(
                """
                ex_date,instrument,action,amount,other,new,held,name,from,to,rate
                2024-01-02,A,CASH_MERGER,54.2,,,,,,,
                2024-01-02,A,STOCK_MERGER,,B,3,2,,,,
                2024-01-02,A,MIXED_MERGER,10,B,1,2,,,,
                2024-01-02,A,DELISTING,,,,,,,,
                2024-01-02,A,BANKRUPTCY,,,,,,,,
                2024-01-02,A,SYMBOL_CHANGE,,,,,"META ",,,
                2024-01-02,A,REDENOMINATION,,,,,,DEM,EUR,0.51129
                """))
        .containsExactly(
            new Exit.CashMerger(number("54.2")),
            new Exit.StockMerger(OTHER, number("3"), number("2")),
            new Exit.MixedMerger(OTHER, number("1"), number("2"), number("10")),
            new Exit.Delisting(),
            new Exit.Bankruptcy(),
            new Renaming.SymbolChange("META"),
            new Renaming.Redenomination(
                Currency.getInstance("DEM"), Currency.getInstance("EUR"), number("0.51129")));
  }

  @Test
  void says_whomItConcernsAndFromWhenOn() {
    assertThat(CsvActions.read(file("ex_date,instrument,action\n2024-01-02,A,DELISTING\n")))
        .containsExactly(
            new Announcement(
                new InstrumentId("A"), LocalDate.parse("2024-01-02"), new Exit.Delisting()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A,MERGER,1,1,,,,,,,,,        | column action: expected one of [SPLIT, STOCK_DIVIDEND, DIVIDEND, SPECIAL_DIVIDEND, RETURN_OF_CAPITAL, RIGHTS, SPIN_OFF, CASH_MERGER, STOCK_MERGER, MIXED_MERGER, TENDER_BUY_BACK, SHARE_COUNT_CHANGE, FLOAT_CHANGE, DELISTING, BANKRUPTCY, SYMBOL_CHANGE, REDENOMINATION], was 'MERGER'
          A,SPLIT,2,,,,,,,,,,          | column held: expected a positive decimal such as 123.45, was ''
          A,SPLIT,2,1,5,,,,,,,,        | column amount: expected nothing, for the action takes [held, new]
          A,DELISTING,,,5,,,,,,,,      | column amount: expected nothing, for the action takes []
          A,DIVIDEND,,,0,,,,,,,,       | column amount: expected a positive decimal
          A,SPECIAL_DIVIDEND,,,-1,,,,,,,, | column amount: expected a positive decimal
          A,RIGHTS,1,2,,0,,,,,,,       | column price: expected a positive decimal
          A,SPIN_OFF,1,2,,0,B,,,,,,    | column price: expected a positive decimal
          A,SPIN_OFF,1,2,,,,,,,,,      | column other: expected 1 to 64 of letters
          A,SPIN_OFF,1,2,,,A,,,,,,     | column other: expected another instrument than A
          A,STOCK_MERGER,1,0,,,B,,,,,, | column held: expected a positive decimal
          A,TENDER_BUY_BACK,,,,9,,5,5,,,, | column after: expected fewer shares than 5, was '5'
          A,TENDER_BUY_BACK,,,,9,,5,0,,,, | column after: expected a positive decimal
          A,SHARE_COUNT_CHANGE,,,,,,0,5,,,, | column before: expected a positive decimal
          A,FLOAT_CHANGE,,,,,,0.5,1.01,,,, | column after: expected a decimal above 0 and at most 1, was '1.01'
          A,FLOAT_CHANGE,,,,,,0,1,,,,  | column before: expected a decimal above 0 and at most 1, was '0'
          A,SYMBOL_CHANGE,,,,,,,,,,,   | column name: expected the new symbol, was ''
          A,REDENOMINATION,,,,,,,,,EUR,EUR,1 | column to: expected another currency than EUR
          A,REDENOMINATION,,,,,,,,,Mark,EUR,1 | column from: expected an ISO 4217 currency code such as USD, was 'Mark'
          A,REDENOMINATION,,,,,,,,,DEM,EUR,  | column rate: expected a positive decimal
          """)
  void refusesAnActionThatCannotBeUnderstood(String row, String fault) {
    assertRefused(HEADER + "2024-01-02," + row, "line 2, " + fault);
  }

  /** No kind reads what it is not given, and every kind says so with the place. */
  @ParameterizedTest
  @EnumSource(ActionKind.class)
  void refusesEveryKindWithEveryColumn(ActionKind kind) {
    assertRefused(
        HEADER + "2024-01-02,A," + kind + ",2,1,1,1,B,2,1,X,DEM,EUR,1\n", "line 2, column ");
  }

  @Test
  void refusesEveryRowThatIsWrong_atOnce() {
    assertRefused(
        "ex_date,instrument,action,amount\n2024-01-32,A,DIVIDEND,1\n2024-01-02,A,DIVIDEND,x\n",
        "line 2, column ex_date: ",
        "line 3, column amount: ");
  }

  @Test
  void refusesWhatComesTwice() {
    assertRefused(
        """
        ex_date,instrument,action,amount
        2024-01-02,A,SPECIAL_DIVIDEND,1
        2024-01-02,A,SPECIAL_DIVIDEND,1.0
        """,
        "line 3, column action: the same a second time");
  }

  private static List<CorporateAction> actions(String text) {
    return CsvActions.read(file(text)).stream().map(Announcement::action).toList();
  }

  private static void assertRefused(String text, String... faults) {
    assertThatExceptionOfType(MalformedFeedException.class)
        .isThrownBy(() -> CsvActions.read(file(text)))
        .withMessageStartingWith("file.csv has ")
        .satisfies(refused -> assertThat(refused.getMessage()).contains(faults));
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private static CsvFile file(String text) {
    return new CsvFile("file.csv", text);
  }
}
