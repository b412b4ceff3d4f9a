package io.indexwright.application.memory.webhook;

import io.indexwright.application.outbox.Aggregate;
import io.indexwright.application.outbox.OutboxEvent;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.webhook.Deliveries;
import io.indexwright.application.webhook.Delivery;
import io.indexwright.application.webhook.DeliveryNote;
import io.indexwright.application.webhook.DeliveryNote.State;
import io.indexwright.application.webhook.Trouble;
import io.indexwright.application.webhook.WebhookId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Queues in a map. */
public final class InMemoryDeliveries implements Deliveries {
  private final Map<Key, Kept> kept = new LinkedHashMap<>();

  private record Key(WebhookId to, OutboxEventId event) {}

  private record Kept(Delivery delivery, State state, Instant dueAt, Optional<String> fault) {
    boolean isWaiting() {
      return state == State.WAITING;
    }

    DeliveryNote note() {
      OutboxEvent event = delivery.event();
      return new DeliveryNote(
          event.id(), event.type(), state, delivery.attempts(), fault, delivery.queuedAt(), dueAt);
    }

    Trouble trouble(String why) {
      OutboxEvent event = delivery.event();
      return new Trouble(
          delivery.to(), event.id(), event.type(), delivery.attempts(), why, !isWaiting());
    }
  }

  @Override
  public synchronized void queue(List<WebhookId> to, OutboxEvent event, Instant at) {
    to.forEach(
        each ->
            kept.putIfAbsent(
                new Key(each, event.id()),
                new Kept(new Delivery(each, event, 0, at), State.WAITING, at, Optional.empty())));
  }

  @Override
  public synchronized List<WebhookId> due(Instant at) {
    return heads(at).map(Delivery::to).distinct().toList();
  }

  @Override
  public synchronized Optional<Delivery> next(WebhookId to, Instant at) {
    return heads(at).filter(delivery -> delivery.to().equals(to)).findFirst();
  }

  private record Lane(WebhookId to, Aggregate aggregate) {}

  /** The first of each aggregate for each receiver, if it is due. */
  private Stream<Delivery> heads(Instant at) {
    Set<Lane> seen = new HashSet<>();
    return kept.values().stream()
        .filter(Kept::isWaiting)
        .filter(
            each -> seen.add(new Lane(each.delivery().to(), each.delivery().event().aggregate())))
        .filter(each -> !each.dueAt().isAfter(at))
        .map(Kept::delivery)
        .toList()
        .stream();
  }

  @Override
  public synchronized void taken(Delivery delivery) {
    change(
        one(delivery), was -> new Kept(was.delivery(), State.TAKEN, was.dueAt(), Optional.empty()));
  }

  @Override
  public synchronized void refused(Delivery delivery, String fault, Optional<Instant> retryAt) {
    change(
        one(delivery),
        was ->
            new Kept(
                once(was.delivery()),
                retryAt.isPresent() ? State.WAITING : State.SET_ASIDE,
                retryAt.orElse(was.dueAt()),
                Optional.of(fault)));
  }

  private static Delivery once(Delivery was) {
    return new Delivery(was.to(), was.event(), was.attempts() + 1, was.queuedAt());
  }

  private static Predicate<Kept> one(Delivery delivery) {
    return each ->
        each.isWaiting()
            && each.delivery().to().equals(delivery.to())
            && each.delivery().event().id().equals(delivery.event().id());
  }

  @Override
  public synchronized void setAside(WebhookId to, String fault) {
    change(
        each -> each.isWaiting() && each.delivery().to().equals(to),
        was -> new Kept(was.delivery(), State.SET_ASIDE, was.dueAt(), Optional.of(fault)));
  }

  @Override
  public synchronized Page<DeliveryNote, OutboxEventId> of(
      WebhookId to, PageRequest<OutboxEventId> page) {
    List<DeliveryNote> notes = new ArrayList<>();
    kept.values().stream()
        .filter(each -> each.delivery().to().equals(to))
        .forEach(each -> notes.add(0, each.note()));
    int start =
        page.after()
            .map(last -> notes.stream().map(DeliveryNote::event).toList().indexOf(last) + 1)
            .orElse(0);
    return Page.of(notes.subList(start, notes.size()), page.limit(), DeliveryNote::event);
  }

  @Override
  public synchronized List<Trouble> troubles(int limit) {
    List<Trouble> found = new ArrayList<>();
    kept.values().forEach(each -> each.fault().map(each::trouble).ifPresent(found::add));
    Collections.reverse(found);
    return List.copyOf(found.subList(0, Math.min(limit, found.size())));
  }

  @Override
  public synchronized int again(WebhookId to, Optional<OutboxEventId> one, Instant at) {
    return change(
        each ->
            each.state() == State.SET_ASIDE
                && each.delivery().to().equals(to)
                && one.filter(id -> !id.equals(each.delivery().event().id())).isEmpty(),
        was ->
            new Kept(
                new Delivery(to, was.delivery().event(), 0, at),
                State.WAITING,
                at,
                Optional.empty()));
  }

  @Override
  public synchronized int forget(Instant before) {
    int all = kept.size();
    kept.values()
        .removeIf(each -> !each.isWaiting() && each.delivery().queuedAt().isBefore(before));
    return all - kept.size();
  }

  synchronized void remove(WebhookId to) {
    kept.keySet().removeIf(key -> key.to().equals(to));
  }

  private int change(Predicate<Kept> which, UnaryOperator<Kept> how) {
    int changed = 0;
    for (Map.Entry<Key, Kept> each : kept.entrySet()) {
      if (which.test(each.getValue())) {
        each.setValue(how.apply(each.getValue()));
        changed++;
      }
    }
    return changed;
  }
}
