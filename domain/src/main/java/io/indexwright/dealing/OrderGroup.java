package io.indexwright.dealing;

import io.indexwright.money.Quantity;
import io.indexwright.order.Order;
import io.indexwright.order.OrderId;
import java.util.ArrayList;
import java.util.List;

/**
 * Orders that depend on each other. What is to be done follows from where they stand and from
 * nothing else, so it may be asked again at any time, and is empty when it has been done. Rule:
 * docs/rules/orders.md.
 */
public sealed interface OrderGroup {

  /** Returns what is to be done now, in the order of the members. */
  List<Instruction> due();

  /** Something to tell the venue. */
  sealed interface Instruction {

    /** The order it is about. */
    OrderId order();
  }

  /** Withdraw it. */
  record Withdraw(OrderId order) implements Instruction {}

  /**
   * Have the order on the book for {@code total} units, those that have traded included: send it
   * for so many, or replace it.
   */
  record Work(OrderId order, Quantity total) implements Instruction {}

  /** Any trade in one, however small, withdraws the others; the end of one leaves the others. */
  record OneCancelsOther(List<Order> members) implements OrderGroup {

    /** Refuses a group of fewer than two. */
    public OneCancelsOther {
      members = List.copyOf(members);
      if (members.size() < 2) {
        throw new IllegalArgumentException("one must have another to cancel: " + members);
      }
    }

    @Override
    public List<Instruction> due() {
      List<Order> traded = members.stream().filter(OrderGroup::hasTraded).toList();
      return traded.isEmpty()
          ? List.of()
          : members.stream()
              .filter(member -> !member.state().isTerminal() && !member.equals(traded.get(0)))
              .<Instruction>map(member -> new Withdraw(member.id()))
              .toList();
    }
  }

  /**
   * An entry, and two ways out of what it brought: each exit is worked for what the entry has
   * brought and the other exit has not taken back. The first trade in an exit withdraws what is
   * left of the entry.
   *
   * @param takeProfit for as much as the entry, on the other side
   * @param stopLoss for as much as the entry, on the other side
   */
  record Bracket(Order entry, Order takeProfit, Order stopLoss) implements OrderGroup {

    /** Refuses exits that do not end what the entry begins. */
    public Bracket {
      for (Order exit : List.of(takeProfit, stopLoss)) {
        if (exit.ticket().side() == entry.ticket().side()
            || !exit.ticket().instrument().equals(entry.ticket().instrument())) {
          throw new IllegalArgumentException("not a way out of " + entry + ": " + exit);
        }
      }
    }

    @Override
    public List<Instruction> due() {
      List<Instruction> due = new ArrayList<>();
      if (!entry.state().isTerminal() && (hasTraded(takeProfit) || hasTraded(stopLoss))) {
        due.add(new Withdraw(entry.id()));
      }
      due.addAll(dueOf(takeProfit, stopLoss));
      due.addAll(dueOf(stopLoss, takeProfit));
      return List.copyOf(due);
    }

    /** Returns what both exits took back beyond what the entry brought: a race that was lost. */
    public Quantity excess() {
      Quantity out = executed(takeProfit).plus(executed(stopLoss));
      return out.exceeds(executed(entry)) ? out.minus(executed(entry)) : Quantity.NONE;
    }

    private List<Instruction> dueOf(Order exit, Order other) {
      if (exit.state().isTerminal()) {
        return List.of();
      }
      Quantity total = less(executed(entry), executed(other));
      if (total.exceeds(executed(exit))) {
        return isWorked(exit, total) ? List.of() : List.of(new Work(exit.id(), total));
      }
      boolean isOver = entry.state().isTerminal() || !exit.isUnsent();
      return isOver ? List.of(new Withdraw(exit.id())) : List.of();
    }

    private static boolean isWorked(Order exit, Quantity total) {
      return !exit.isUnsent() && exit.ticket().quantity().equals(total);
    }
  }

  private static boolean hasTraded(Order order) {
    return !executed(order).equals(Quantity.NONE);
  }

  private static Quantity executed(Order order) {
    return order.state().executed();
  }

  private static Quantity less(Quantity whole, Quantity part) {
    return whole.exceeds(part) ? whole.minus(part) : Quantity.NONE;
  }
}
