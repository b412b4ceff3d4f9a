package io.indexwright.application.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.application.feed.Reply.Answered;
import io.indexwright.application.feed.Reply.Failed;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.proof.Digest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FeedTest {
  private static final Digest RESPONSE = Digest.of("{}");
  private static final Answered<Integer> ONE =
      new Answered<>(
          List.of(new Sourced<>(1, RESPONSE)),
          List.of(new QuarantinedRow("expected a number", "x", RESPONSE)));
  private static final Answered<Integer> TWO =
      new Answered<>(List.of(new Sourced<>(2, RESPONSE)), List.of());
  private static final Failed<Integer> AWAY = new Failed<>(Failure.AWAY, "away");

  private static Ticker ticker(String market, String symbol) {
    return new Ticker(
        new InstrumentId("XNYS:IBM"), market, symbol, Currency.getInstance("USD"), ZoneOffset.UTC);
  }

  @Test
  void isAllOfItsParts_orWhyOneIsMissing() {
    assertThat(ONE.then(TWO))
        .isEqualTo(
            new Answered<>(
                List.of(new Sourced<>(1, RESPONSE), new Sourced<>(2, RESPONSE)),
                ONE.quarantined()));
    assertThat(ONE.then(Answered.nothing())).isEqualTo(ONE);
    assertThat(ONE.then(AWAY)).isEqualTo(AWAY);
    assertThat(AWAY.then(ONE)).isEqualTo(AWAY);
  }

  @Test
  void tellsACaseFromTheOther() {
    assertThat(ONE.<String>fold(rows -> "rows", Failed::text)).isEqualTo("rows");
    assertThat(AWAY.<String>fold(rows -> "rows", Failed::text)).isEqualTo("away");
    assertThat(new Grant.Granted().<String>fold(() -> "yes", spent -> "no")).isEqualTo("yes");
    assertThat(new Grant.Spent(Instant.EPOCH).<String>fold(() -> "yes", Object::toString))
        .contains("1970");
  }

  @Test
  void refusesATicker_thatCannotStandInAList() {
    assertThat(ticker("XNYS", "BRK.B")).hasToString("BRK.B on XNYS");
    assertThatIllegalArgumentException().isThrownBy(() -> ticker("NYSE!", "IBM"));
    assertThatIllegalArgumentException().isThrownBy(() -> ticker("XNYS", "A,B"));
    assertThatIllegalArgumentException().isThrownBy(() -> ticker("XNYS", "A B"));
    assertThatIllegalArgumentException().isThrownBy(() -> ticker("XNYS", ""));
  }

  @Test
  void refusesAnAllowanceOfNothing() {
    assertThat(new Allowance("ONE", 8, OptionalInt.of(5)).atOnce()).isEqualTo(5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Allowance(" ", 8, OptionalInt.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Allowance("ONE", 0, OptionalInt.empty()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Allowance("ONE", 8, OptionalInt.of(0)));
  }
}
