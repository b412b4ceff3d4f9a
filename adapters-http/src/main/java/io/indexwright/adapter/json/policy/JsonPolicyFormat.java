package io.indexwright.adapter.json.policy;

import io.indexwright.adapter.json.document.JsonText;
import io.indexwright.adapter.json.document.Place;
import io.indexwright.allocation.AllocationPolicy;
import io.indexwright.application.port.MalformedDocumentException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Policies in JSON; numbers are read from strings and numbers alike, digit by digit. */
public final class JsonPolicyFormat {

  private JsonPolicyFormat() {}

  /** Reads a policy that is a part of a document; its amounts are in {@code currency}. */
  public static Optional<AllocationRules> at(Place place, Currency currency) {
    return new PolicyReader(currency).at(place);
  }

  /**
   * Reads one policy, whose amounts are in {@code currency}.
   *
   * @throws MalformedDocumentException with everything that is unknown or wrong
   */
  public static AllocationRules read(String text, Currency currency) {
    return JsonText.read("policy", text, place -> at(place, currency));
  }

  /**
   * Reads a policy for one currency, in which nothing is changed into another.
   *
   * @throws MalformedDocumentException as above, or if it says what changing money costs
   */
  public static AllocationPolicy readPlain(String text, Currency currency) {
    AllocationRules rules = read(text, currency);
    if (rules.spread().signum() != 0) {
      throw new MalformedDocumentException(
          "policy", List.of("/fxSpread: there is no money to be changed"));
    }
    return rules.policy();
  }
}
