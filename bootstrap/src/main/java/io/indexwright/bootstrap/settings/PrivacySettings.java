package io.indexwright.bootstrap.settings;

import io.indexwright.application.privacy.ConsentTexts;
import io.indexwright.application.privacy.PortfolioFate;
import io.indexwright.application.upkeep.Retention;

/**
 * What is kept of persons, and for how long.
 *
 * @param erasure what becomes of the portfolios of somebody who is forgotten
 * @param consents what users are asked to agree to
 */
public record PrivacySettings(Retention retention, PortfolioFate erasure, ConsentTexts consents) {

  /** As short as it can be; portfolios stay under pseudonyms; nobody is asked for anything. */
  public static final PrivacySettings USUAL =
      new PrivacySettings(Retention.USUAL, PortfolioFate.PSEUDONYMOUS, ConsentTexts.NONE);
}
