package io.indexwright.application.port;

import io.indexwright.instrument.Instrument;
import io.indexwright.market.Close;
import java.util.List;

/** A source of instruments and their closes. */
public interface MarketFeed {

  /**
   * Returns the instruments that {@link #closes} speaks of.
   *
   * @throws MalformedFeedException if anything cannot be understood
   */
  List<Instrument> instruments();

  /**
   * Returns every close the source has, all or none.
   *
   * @throws MalformedFeedException if anything cannot be understood
   */
  List<Close> closes();
}
