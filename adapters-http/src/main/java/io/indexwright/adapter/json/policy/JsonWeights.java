package io.indexwright.adapter.json.policy;

import io.indexwright.adapter.json.document.JsonText;
import io.indexwright.adapter.json.document.Place;
import io.indexwright.application.port.MalformedDocumentException;
import io.indexwright.application.portfolio.Goal;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Weight;
import java.util.Optional;

/** Weights of somebody's own in JSON: an object from instrument to weight. */
public final class JsonWeights {

  private JsonWeights() {}

  /**
   * Reads weights above zero, at most 1 in sum.
   *
   * @throws MalformedDocumentException with everything that is wrong
   */
  public static Goal.OwnWeights read(String text) {
    return JsonText.read("goal", text, JsonWeights::at);
  }

  private static Optional<Goal.OwnWeights> at(Place place) {
    return place
        .entries(
            "an object from instrument to weight",
            InstrumentId::new,
            weight -> weight.decimal("a weight above 0, of at most 12 decimals", Weight::new))
        .flatMap(weights -> place.attemptedIfSound(() -> new Goal.OwnWeights(weights)));
  }
}
