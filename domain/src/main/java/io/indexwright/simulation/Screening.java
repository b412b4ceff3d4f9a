package io.indexwright.simulation;

import io.indexwright.allocation.trading.Trade;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.market.Price;
import io.indexwright.money.Quantity;
import io.indexwright.order.Side;
import io.indexwright.rates.MissingRateException;
import io.indexwright.simulation.policy.SimulationPolicy;
import io.indexwright.simulation.result.SimulationOutcome.Reason;
import io.indexwright.simulation.result.SimulationOutcome.Refused;
import io.indexwright.simulation.view.AsOf;
import io.indexwright.simulation.view.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Says why a request cannot be run, and what could be. */
final class Screening {

  /** So far a date may be from the first or last session that there is: a long holiday. */
  private static final int GAP = 10;

  private Screening() {}

  /** Judges what can be judged without data. */
  static Optional<Refused> ofWords(SimulationRequest request, LocalDate today) {
    if (request.amount().signum() <= 0) {
      return refused(
          Reason.AMOUNT,
          "Amount must be positive: " + request.amount().toPlainString(),
          "an amount above 0");
    }
    Optional<Refused> currency = ofCurrency(request);
    return currency.isPresent() ? currency : ofCalendar(request, today);
  }

  private static Optional<Refused> ofCurrency(SimulationRequest request) {
    Optional<Currency> known =
        Currency.getAvailableCurrencies().stream()
            .filter(one -> one.getCurrencyCode().equals(request.currency()))
            .filter(one -> one.getDefaultFractionDigits() >= 0)
            .findFirst();
    if (known.isEmpty()) {
      return refused(
          Reason.CURRENCY,
          "unknown currency: " + request.currency(),
          "a code of ISO 4217 such as USD");
    }
    int decimals = known.get().getDefaultFractionDigits();
    return request.amount().stripTrailingZeros().scale() > decimals
        ? refused(
            Reason.AMOUNT,
            request.amount().toPlainString() + " has more decimals than " + request.currency(),
            "at most " + decimals + " decimals")
        : Optional.empty();
  }

  private static Optional<Refused> ofCalendar(SimulationRequest request, LocalDate today) {
    if (request.end().isBefore(request.start())) {
      return refused(
          Reason.DATES,
          "the end " + request.end() + " is before the start " + request.start(),
          "an end from " + request.start() + " on");
    }
    return request.end().isAfter(today)
        ? refused(Reason.DATES, request.end() + " is in the future", "dates until " + today)
        : Optional.empty();
  }

  /** Judges whether there are sessions for it. */
  static Optional<Refused> ofDates(SimulationRequest request, Stage stage) {
    LocalDate first = stage.calendar().first();
    LocalDate last = stage.calendar().last();
    boolean isCovered =
        !Plan.sessions(request, stage).isEmpty()
            && !request.start().isBefore(first.minusDays(GAP))
            && !request.end().isAfter(last.plusDays(GAP));
    return isCovered
        ? Optional.empty()
        : refused(
            Reason.NO_DATA,
            "no data for all of " + request.start() + " to " + request.end(),
            "dates from " + first + " to " + last);
  }

  /** Judges whether it can begin: on the first session everything has a close. */
  static Optional<Refused> ofPrices(Plan plan) {
    SortedSet<InstrumentId> unpriced = unpriced(plan.asOf(plan.first()));
    return unpriced.isEmpty()
        ? Optional.empty()
        : refused(
            Reason.NO_DATA,
            "no close of " + unpriced + " on " + plan.first(),
            plan.sessions().stream()
                .filter(day -> unpriced(plan.asOf(day)).isEmpty())
                .findFirst()
                .map(day -> "a start on " + day)
                .orElse("another target"));
  }

  private static SortedSet<InstrumentId> unpriced(AsOf view) {
    SortedSet<InstrumentId> names = new TreeSet<>(view.names());
    names.removeAll(view.closes(names).prices().keySet());
    return names;
  }

  /** Says that a first amount buys nothing, and what the cheapest lot costs. */
  static Refused tooSmall(Plan plan) {
    AsOf view = plan.asOf(plan.first());
    Map.Entry<InstrumentId, BigDecimal> cheapest =
        view.closes(view.names()).prices().entrySet().stream()
            .map(one -> Map.entry(one.getKey(), lotCost(plan.policy(), one.getValue(), view)))
            .min(Map.Entry.<InstrumentId, BigDecimal>comparingByValue(Comparator.naturalOrder()))
            .orElseThrow();
    String cost =
        cheapest
            .getValue()
            .setScale(plan.currency().getDefaultFractionDigits(), RoundingMode.CEILING)
            .toPlainString();
    return new Refused(
        Reason.AMOUNT_TOO_SMALL,
        plan.amount() + " buys no lot of anything",
        "more than " + cost + ", which one lot of " + cheapest.getKey() + " costs, or fractions");
  }

  private static BigDecimal lotCost(SimulationPolicy policy, Price price, AsOf view) {
    Quantity lot = policy.terms().lot();
    Trade trade =
        new Trade(Side.BUY, policy.terms().country(), lot, price.times(lot, RoundingMode.HALF_UP));
    BigDecimal local = trade.consideration().plus(policy.allocation().fees().on(trade)).amount();
    return local.multiply(view.rate(price.currency()));
  }

  static Refused withoutRate(MissingRateException missing) {
    return new Refused(
        Reason.RATE,
        String.valueOf(missing.getMessage()),
        "a currency or a fixing with a rate for every session, or rates that may be older");
  }

  private static Optional<Refused> refused(Reason reason, String says, String instead) {
    return Optional.of(new Refused(reason, says, instead));
  }
}
