package io.indexwright.adapter.postgres.market;

import static io.indexwright.adapter.postgres.Sample.A;
import static io.indexwright.adapter.postgres.Sample.B;
import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.LATER;
import static io.indexwright.adapter.postgres.Sample.MONDAY;
import static io.indexwright.adapter.postgres.Sample.TUESDAY;
import static io.indexwright.adapter.postgres.Sample.UNKNOWN;
import static io.indexwright.adapter.postgres.Sample.close;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.history.Revisions;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Bar;
import io.indexwright.series.Days;
import io.indexwright.series.Revision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of bars promises to whoever hands them to another. */
public abstract class BarRevisionsContract {
  private static final LocalDate LONG_AGO = LocalDate.parse("1987-10-19");

  private Revisions<InstrumentId, Bar> store;

  protected abstract Instruments instruments();

  protected abstract Revisions<InstrumentId, Bar> revisions();

  /** A price that the store cannot keep, if there is one. */
  protected abstract Optional<String> tooLong();

  @BeforeEach
  void open() {
    instruments().add(Sample.INSTRUMENTS);
    store = revisions();
  }

  @Test
  void returnsEveryNumberOfEveryRevision() {
    Revision<Bar> whole =
        new Revision<>(bar(MONDAY, "10.125", "9", "11.25", "8.5", "123456.75"), 0, FIRST);
    Revision<Bar> nothingTraded = new Revision<>(bar(MONDAY, "10.125", "", "", "", "0"), 1, FIRST);
    Revision<Bar> corrected = new Revision<>(Bar.of(close(A, MONDAY, "10.5")), 2, LATER);
    Revision<Bar> next = new Revision<>(bar(TUESDAY, "1000", "1E3", "", "0.25", ""), 0, LATER);

    store.restore(List.of(next, corrected, whole, nothingTraded));

    assertThat(store.revisions(A, Days.closed(MONDAY, TUESDAY)))
        .containsExactly(whole, nothingTraded, corrected, next);
    assertThat(store.revisions(A, Days.closed(TUESDAY, TUESDAY))).containsExactly(next);
    assertThat(store.revisions(B, Days.closed(MONDAY, TUESDAY))).isEmpty();
  }

  @Test
  void changesNothingThatIsThere_andAddsWhatIsNot() {
    Revision<Bar> first = new Revision<>(Bar.of(close(A, MONDAY, "10")), 0, FIRST);
    Revision<Bar> second = new Revision<>(Bar.of(close(A, MONDAY, "11")), 1, LATER);

    store.restore(List.of(first));
    store.restore(List.of(new Revision<>(Bar.of(close(A, MONDAY, "99")), 0, FIRST)));
    store.restore(List.of(first, second));
    store.restore(List.of());

    assertThat(store.revisions(A, Days.closed(MONDAY, MONDAY))).containsExactly(first, second);
  }

  @Test
  void saysFromWhichToWhichDayBarsAreKnown() {
    store.restore(
        List.of(
            new Revision<>(Bar.of(close(A, TUESDAY, "11")), 0, FIRST),
            new Revision<>(Bar.of(close(A, LONG_AGO, "9")), 0, FIRST),
            new Revision<>(Bar.of(close(B, MONDAY, "5")), 0, FIRST)));

    assertThat(store.days())
        .isEqualTo(Map.of(A, Days.closed(LONG_AGO, TUESDAY), B, Days.closed(MONDAY, MONDAY)));
  }

  @Test
  void addsNothing_whenAnInstrumentIsNotKnown() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                store.restore(
                    List.of(
                        new Revision<>(Bar.of(close(A, MONDAY, "10")), 0, FIRST),
                        new Revision<>(Bar.of(close(UNKNOWN, MONDAY, "1")), 0, FIRST))))
        .withMessage("unknown instruments: [c]");

    assertThat(store.days()).isEmpty();
  }

  @Test
  void addsNothing_whenADigitWouldBeLost() {
    if (tooLong().isEmpty()) {
      return;
    }
    Revision<Bar> unkept = new Revision<>(Bar.of(close(B, MONDAY, tooLong().get())), 0, FIRST);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                store.restore(
                    List.of(new Revision<>(Bar.of(close(A, MONDAY, "10")), 0, FIRST), unkept)))
        .withMessageContaining(" digits of ");

    assertThat(store.days()).isEmpty();
  }

  /** A close, then open, high, low and volume, empty where not stated. */
  private static Bar bar(LocalDate date, String price, String... numbers) {
    return new Bar(
        close(A, date, price),
        decimal(numbers[0]),
        decimal(numbers[1]),
        decimal(numbers[2]),
        decimal(numbers[3]));
  }

  private static Optional<BigDecimal> decimal(String number) {
    return Optional.of(number).filter(stated -> !stated.isEmpty()).map(BigDecimal::new);
  }
}
