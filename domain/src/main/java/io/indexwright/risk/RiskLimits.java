package io.indexwright.risk;

import io.indexwright.order.Commission;
import io.indexwright.order.OrderTicket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The limits of an account.
 *
 * @param fee what trading costs, set aside with every buy
 * @param limits all of which must be kept
 */
public record RiskLimits(Commission fee, List<RiskLimit> limits) {

  /** Keeps a copy that nobody can change. */
  public RiskLimits {
    limits = List.copyOf(limits);
  }

  /** The limits of an account that borrows neither cash nor units, and {@code further} ones. */
  public static RiskLimits unborrowed(Commission fee, RiskLimit... further) {
    return new RiskLimits(
        fee,
        Stream.concat(
                Stream.of(new RiskLimit.BuyingPower(), new RiskLimit.Covered()), Stream.of(further))
            .toList());
  }

  /** Judges one order. */
  public RiskVerdict judge(OrderTicket ticket, AccountExposure account) {
    return judge(new Proposal(ticket, account, fee));
  }

  private RiskVerdict judge(Proposal proposal) {
    List<Breach> breaches =
        limits.stream().flatMap(limit -> limit.breach(proposal).stream()).toList();
    return breaches.isEmpty()
        ? new RiskVerdict.Accepted(proposal.opened().counting())
        : new RiskVerdict.Refused(breaches);
  }

  /**
   * Judges orders that are to be sent one after the other, each as if those before it were open and
   * the sales at the market among them had brought their cash. An order that is refused takes up
   * nothing; one refusal refuses them all.
   */
  public RiskVerdict judge(List<OrderTicket> tickets, AccountExposure account) {
    AccountExposure open = account;
    List<Breach> breaches = new ArrayList<>();
    for (OrderTicket ticket : tickets) {
      Proposal proposal = new Proposal(ticket, open, fee);
      open =
          judge(proposal)
              .fold(
                  accepted -> accepted.after().receiving(proposal.proceeds()),
                  refused -> {
                    breaches.addAll(refused.breaches());
                    return proposal.account();
                  });
    }
    return breaches.isEmpty() ? new RiskVerdict.Accepted(open) : new RiskVerdict.Refused(breaches);
  }
}
