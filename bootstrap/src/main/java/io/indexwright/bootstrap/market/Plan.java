package io.indexwright.bootstrap.market;

import io.indexwright.adapter.marketfeed.twelvedata.ApiKey;
import io.indexwright.adapter.marketfeed.twelvedata.TwelveDataSettings;
import io.indexwright.application.feed.Allowance;
import java.net.URI;

/** Where Twelve Data is asked, and how much. */
public record Plan(Allowance allowance, URI endpoint) {

  /** Reads credits of a minute and a day, such as {@code 8/800}. */
  public static Plan of(String credits, URI endpoint) {
    try {
      return new Plan(TwelveDataSettings.credits(credits), endpoint);
    } catch (IllegalArgumentException refused) {
      throw new IllegalArgumentException("--credits: " + refused.getMessage(), refused);
    }
  }

  /** Returns the settings of somebody who asks with {@code key}. */
  public TwelveDataSettings settings(ApiKey key) {
    return TwelveDataSettings.of(key, allowance).at(endpoint);
  }
}
