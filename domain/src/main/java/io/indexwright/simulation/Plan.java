package io.indexwright.simulation;

import io.indexwright.money.Money;
import io.indexwright.simulation.policy.SimulationPolicy;
import io.indexwright.simulation.view.AsOf;
import io.indexwright.simulation.view.Scene;
import io.indexwright.simulation.view.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * A request that nothing speaks against.
 *
 * @param sessions from the first to the last, not empty
 */
record Plan(SimulationRequest request, Scene scene, List<LocalDate> sessions) {

  static Plan of(SimulationRequest request, Stage stage) {
    List<LocalDate> sessions = sessions(request, stage);
    Currency currency = Currency.getInstance(request.currency());
    Scene.Rules rules = new Scene.Rules(request.policy().money(), request.policy().taxes());
    return new Plan(request, Scene.of(stage, currency, sessions.get(0), rules), sessions);
  }

  /** The sessions that are asked for, perhaps none. */
  static List<LocalDate> sessions(SimulationRequest request, Stage stage) {
    return stage.sessions().stream()
        .filter(day -> !day.isBefore(request.start()) && !day.isAfter(request.end()))
        .toList();
  }

  SimulationPolicy policy() {
    return request.policy();
  }

  Currency currency() {
    return scene.currency();
  }

  Money amount() {
    return new Money(request.amount(), currency());
  }

  Money rounded(BigDecimal exact) {
    return Money.rounded(exact, currency(), RoundingMode.HALF_UP);
  }

  Money nothing() {
    return Money.zero(currency());
  }

  LocalDate first() {
    return sessions.get(0);
  }

  LocalDate last() {
    return sessions.get(sessions.size() - 1);
  }

  AsOf asOf(LocalDate date) {
    return scene.asOf(date);
  }
}
