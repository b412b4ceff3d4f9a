package io.indexwright.adapter.marketfeed.universe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.application.feed.Followed;
import io.indexwright.application.feed.Ticker;
import io.indexwright.application.port.MalformedFeedException;
import io.indexwright.instrument.Instrument;
import io.indexwright.instrument.InstrumentId;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class UniverseFileTest {
  private static final String HEADER = "instrument,name,currency,market,symbol,zone,sector\n";
  private static final String IBM =
      "XNYS:IBM,IBM,USD,XNYS,IBM,America/New_York,Information technology\n";

  @Test
  void readsWhatIsFollowed() {
    InstrumentId id = new InstrumentId("XNYS:IBM");
    Currency usd = Currency.getInstance("USD");

    assertThat(UniverseFile.read("x", "# of ours\n" + HEADER + IBM))
        .containsExactly(
            new Followed(
                new Instrument(id, "IBM", usd),
                new Ticker(id, "XNYS", "IBM", usd, ZoneId.of("America/New_York")),
                "Information technology"));
  }

  @Test
  void knowsThirtyStocks_forWhoeverSaysNothing() {
    assertThat(UniverseFile.usual()).hasSize(30).extracting(Followed::sector).doesNotContain("");
  }

  @Test
  void saysEverythingThatIsWrong_withItsLine() {
    assertThatThrownBy(
            () ->
                UniverseFile.read(
                    "x",
                    HEADER
                        + IBM
                        + IBM
                        + "A,Alpha,US$,XNYS,A,America/New_York,Energy\n"
                        + "B,Beta,USD,NYSE!,B,America/New_York,Energy\n"
                        + "C,Gamma,USD,XNYS,C,New York,Energy\n"
                        + "D,,USD,XNYS,D,America/New_York\n"))
        .isInstanceOf(MalformedFeedException.class)
        .hasMessageContaining("line 3: a second row of XNYS:IBM")
        .hasMessageContaining("line 4: expected an ISO 4217 currency code such as USD, was 'US$'")
        .hasMessageContaining("line 5: not a market such as XNYS: NYSE!")
        .hasMessageContaining("line 6: ")
        .hasMessageContaining("line 7: expected something in [name, sector]");
  }

  @Test
  void refusesAFileWithoutAnInstrument() {
    assertThatThrownBy(() -> UniverseFile.read("x", HEADER))
        .hasMessageContaining("line 2: expected an instrument, was nothing");
    assertThatThrownBy(() -> UniverseFile.read("x", HEADER + "\"open\n"))
        .isInstanceOf(MalformedFeedException.class);
  }
}
