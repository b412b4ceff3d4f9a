package io.indexwright.allocation;

import io.indexwright.allocation.Reason.Bar;
import io.indexwright.allocation.plan.Deal;
import io.indexwright.allocation.plan.Desk;
import io.indexwright.allocation.plan.Line;
import io.indexwright.allocation.trigger.RiskModel;
import io.indexwright.instrument.InstrumentId;
import io.indexwright.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Says why a deal is not one lot larger.
 *
 * @param lines every line with all that might have been traded of it
 */
record Reasons(Planning planning, Planning.Planned planned, SortedMap<InstrumentId, Line> lines) {

  static Reasons of(Planning planning, Planning.Planned planned) {
    SortedMap<InstrumentId, Line> lines = new TreeMap<>();
    planning.standing().lines(planning.stops()).forEach(line -> lines.put(line.instrument(), line));
    return new Reasons(planning, planned, lines);
  }

  /** Returns true if nothing is done about a line that is off. */
  boolean isSkipped(Deal deal) {
    return deal.isNone() && isOff(deal);
  }

  /** Returns true if the line is not worth what it is to be worth, or not what its weight says. */
  private boolean isOff(Deal deal) {
    return deal.distance().signum() != 0 || wish(deal).signum() != 0;
  }

  Reason of(Deal deal) {
    if (!isOff(deal)) {
      return new Reason.AtTarget();
    }
    int sign = missing(deal).signum();
    return barred(deal, sign == 0 ? wish(deal).signum() : sign)
        .or(() -> crossed(deal, sign))
        .orElseGet(() -> sign == 0 ? held(deal) : further(deal, sign));
  }

  /** What it lacks of its target; negative if it is above. */
  private static BigDecimal missing(Deal deal) {
    return deal.line().target().subtract(deal.value());
  }

  /** What it lacks of its weight, whatever flow and turnover let happen. */
  private BigDecimal wish(Deal deal) {
    return planning.standing().wishOf(deal.line().instrument()).subtract(deal.value());
  }

  private Optional<Reason> barred(Deal deal, int sign) {
    Restrictions restrictions = policy().restrictions();
    if (restrictions.neverTraded().contains(deal.line().instrument())) {
      return Optional.of(new Reason.Forbidden(Bar.NEVER_TRADED));
    }
    boolean isKept = restrictions.neverSold().contains(deal.line().instrument());
    return isKept && deal.isNone() && sign < 0
        ? Optional.of(new Reason.Forbidden(Bar.NEVER_SOLD))
        : Optional.empty();
  }

  /** It has gone past its target: by a part of a lot, or because cash was needed. */
  private Optional<Reason> crossed(Deal deal, int sign) {
    if (!(deal.isBuy() && sign < 0) && !(deal.isSale() && sign > 0)) {
      return Optional.empty();
    }
    boolean isPart = missing(deal).abs().compareTo(deal.line().lotValue()) < 0;
    return Optional.of(isPart ? lessThanALot(deal) : new Reason.Forbidden(Bar.ONLY_SALES));
  }

  /** It is where the flow or the limit of turnover wants it, and not where its weight does. */
  private Reason held(Deal deal) {
    boolean wantsMore = wish(deal).signum() > 0;
    Reason others = new Reason.OthersFirst(rounded(wish(deal).abs()));
    return policy()
        .flow()
        .fold(
            full -> new Reason.Forbidden(Bar.TURNOVER),
            in -> wantsMore ? passedOver(deal, others) : new Reason.Forbidden(Bar.ONLY_BUYS),
            out -> wantsMore ? new Reason.Forbidden(Bar.ONLY_SALES) : others);
  }

  /** The money went to others, or there is none. */
  private Reason passedOver(Deal deal, Reason others) {
    BigDecimal lots = desk().smallest().amount().divide(deal.line().lotValue(), 0, RoundingMode.UP);
    Money least = next(deal, lots.longValueExact() + 1).outlay();
    return planning.standing().spendable().amount().signum() > 0
        ? others
        : new Reason.ShortOfCash(least.minus(planned.left()));
  }

  private Reason further(Deal deal, int sign) {
    if (planned.isRaised() && sign > 0) {
      return new Reason.Forbidden(Bar.ONLY_SALES);
    }
    Line line = lines.getOrDefault(deal.line().instrument(), deal.line());
    long end = sign > 0 ? line.most() : lowest(line);
    if (Math.abs(end) <= Math.abs(deal.lots())) {
      return ended(deal, sign);
    }
    Optional<Money> tooSmall = desk().missing(desk().deal(line, end));
    if (deal.isNone() && tooSmall.isPresent()) {
      return new Reason.UnderMinimum(tooSmall.get());
    }
    return sign > 0 ? wanting(deal, next(deal, end)) : excess(deal, end);
  }

  /** Only a search goes across a target with a sale, and never when cash is needed. */
  private long lowest(Line line) {
    return policy().method().isSearched() && !planned.isRaised()
        ? line.fewest()
        : line.stoppingShort().fewest();
  }

  private Reason ended(Deal deal, int sign) {
    boolean isPart = wish(deal).abs().compareTo(deal.line().lotValue()) < 0;
    boolean mayCross = !planned.isRaised() && (sign > 0 || policy().method().isSearched());
    return planning.stops() && (mayCross || !isPart)
        ? new Reason.Forbidden(Bar.TURNOVER)
        : lessThanALot(deal);
  }

  private Reason wanting(Deal deal, Deal more) {
    Money spent = more.outlay().minus(deal.outlay());
    return useless(deal, more, spent)
        .orElseGet(
            () ->
                spent.exceeds(planned.left())
                    ? new Reason.ShortOfCash(spent.minus(planned.left()))
                    : new Reason.OthersFirst(rounded(missing(deal))));
  }

  /** Why it would not be bought if the cash were there. */
  private Optional<Reason> useless(Deal deal, Deal more, Money spent) {
    Money fee = more.fees().minus(deal.fees());
    BigDecimal mends = mended(deal, more).add(spent.minus(fee).amount());
    Reason reason = fee.amount().signum() > 0 ? tooDear(fee, mends) : lessThanALot(deal);
    if (!policy().method().isSearched()) {
      BigDecimal twice = missing(deal).add(missing(deal));
      return Optional.of(reason).filter(so -> twice.compareTo(fee.amount()) <= 0);
    }
    return policy()
        .objective()
        .fold(
            by -> Optional.of(reason).filter(so -> mends.compareTo(by.beyondOnce(fee)) <= 0),
            by -> noLessRisk(deal, more, by.model()));
  }

  private Optional<Reason> noLessRisk(Deal deal, Deal more, RiskModel model) {
    return planned.gainsBy(more, model)
        ? Optional.empty()
        : Optional.of(new Reason.NoLessRisk(rounded(missing(deal).abs())));
  }

  private Reason tooDear(Money fee, BigDecimal mends) {
    return new Reason.FeeTooHigh(fee, rounded(mends));
  }

  private Reason excess(Deal deal, long end) {
    long toward = deal.line().stoppingShort().fewest();
    Deal more = deal.isNone() && toward < 0 ? desk().deal(deal.line(), toward) : next(deal, end);
    Money fee = more.fees().minus(deal.fees());
    BigDecimal mends = mended(deal, more);
    if (mends.signum() <= 0) {
      return lessThanALot(deal);
    }
    return planned.isRaised() || planning.isSettled(deal.line())
        ? unsold(deal, fee, mends)
        : weighed(deal, more);
  }

  /** A sale that was decided on its own. */
  private Reason unsold(Deal deal, Money fee, BigDecimal mends) {
    return mends.compareTo(fee.amount()) <= 0 ? tooDear(fee, mends) : lessThanALot(deal);
  }

  /** A sale that might have paid for buys. */
  private Reason weighed(Deal deal, Deal more) {
    Reason idle = new Reason.NothingToBuy(rounded(missing(deal).negate()));
    return policy()
        .objective()
        .fold(by -> idle, by -> noLessRisk(deal, more, by.model()).orElse(idle));
  }

  private static BigDecimal mended(Deal deal, Deal more) {
    return deal.distance().subtract(more.distance());
  }

  /** The next larger deal that is large enough. */
  private Deal next(Deal deal, long end) {
    Line line = deal.line();
    long step = Long.signum(end);
    return desk()
        .nearest(line, deal.lots() + step, end, more -> desk().missing(more).isEmpty())
        .orElseGet(() -> desk().deal(line, deal.lots() + step));
  }

  private Reason lessThanALot(Deal deal) {
    return new Reason.LessThanALot(rounded(missing(deal).abs()), rounded(deal.line().lotValue()));
  }

  private AllocationPolicy policy() {
    return planning.standing().policy();
  }

  private Desk desk() {
    return planning.standing().desk();
  }

  private Money rounded(BigDecimal exact) {
    return Money.rounded(exact, planned.left().currency(), RoundingMode.HALF_UP);
  }
}
