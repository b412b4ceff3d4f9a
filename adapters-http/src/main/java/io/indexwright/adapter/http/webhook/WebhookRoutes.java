package io.indexwright.adapter.http.webhook;

import io.indexwright.adapter.http.ListView;
import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Body;
import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.adapter.http.exchange.RefusedException;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.Scope;
import io.indexwright.application.delivery.AddWebhook;
import io.indexwright.application.delivery.Redeliver;
import io.indexwright.application.delivery.RemoveWebhook;
import io.indexwright.application.delivery.RotateWebhookSecret;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.port.UnknownException;
import io.indexwright.application.port.webhook.Deliveries;
import io.indexwright.application.port.webhook.Webhooks;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.webhook.Webhook;
import io.indexwright.application.webhook.WebhookId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * {@code /webhooks}: receivers outside of the house, and what they were sent. Whoever adds one can
 * hear of every portfolio. A secret is told once: for that reason no answer is kept to be given
 * again.
 */
public final class WebhookRoutes implements RouteGroup {
  private static final Access MANAGE = Access.of(Role.OPERATOR, Scope.WEBHOOKS_MANAGE);
  private static final String ALL = API + "/webhooks";
  private static final String ONE = ALL + "/{id}";
  private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9.-]{0,99}");
  private static final Pattern OWNER = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1,200}");
  private static final int LONGEST_URL = 2_000;

  /** Where a malformed one reads as if it were absent, until all of the body is read. */
  private static final URI UNREAD = URI.create("https://unread.invalid");

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final Hands hands;
  private final Gate gate;

  /** Shows receivers and their queues, and lets {@code hands} do what is asked at {@code gate}. */
  public WebhookRoutes(Webhooks webhooks, Deliveries deliveries, Hands hands, Gate gate) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.hands = hands;
    this.gate = gate;
  }

  /**
   * Who looks after receivers.
   *
   * @param secrets gives another one each time, which nobody can guess
   */
  public record Hands(
      AddWebhook add,
      RemoveWebhook remove,
      RotateWebhookSecret rotate,
      Redeliver redeliver,
      Supplier<WebhookId> ids,
      Supplier<Secret> secrets) {}

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.read(routes, ALL, MANAGE, this::list);
    RouteGroup.post(routes, ALL, MANAGE, this::add);
    RouteGroup.read(routes, ONE, MANAGE, this::one);
    RouteGroup.delete(routes, ONE, MANAGE, this::remove);
    RouteGroup.post(routes, ONE + "/rotate-secret", MANAGE, this::rotate);
    RouteGroup.read(routes, ONE + "/deliveries", MANAGE, this::deliveries);
    RouteGroup.post(routes, ONE + "/redeliver", MANAGE, this::redeliver);
  }

  /** There are so few that they are one page. */
  private void list(Context request) {
    request.json(
        new ListView<>(webhooks.all().stream().map(WebhookView::of).toList(), Optional.empty()));
  }

  private void one(Context request) {
    request.json(WebhookView.of(find(id(request))));
  }

  private void add(Context request) {
    Webhook webhook = Body.read(request, this::wanted);
    Secret secret = hands.secrets().get();
    try {
      hands.add().add(webhook, secret, gate.asker(request));
    } catch (IllegalArgumentException refused) {
      throw RefusedException.unprocessable(
          "webhook-refused", String.valueOf(refused.getMessage()), List.of());
    }
    request
        .status(HttpStatus.CREATED)
        .header(Header.LOCATION, ALL + "/" + webhook.id())
        .json(new WebhookView.WithSecret(secret.reveal(), WebhookView.of(webhook)));
  }

  private Webhook wanted(Body given) {
    Optional<URI> url =
        given.needed(
            "url", WebhookRoutes::url, "must be a URL such as https://desk.example/events");
    List<String> types =
        given.optionalList(
            "types",
            text -> Optional.of(text).filter(TYPE.asMatchPredicate()),
            "must be types of events such as index.level.published");
    Optional<String> owner =
        given.needed(
            "owner",
            text -> Optional.of(text).filter(OWNER.asMatchPredicate()),
            "must have 1 to 200 characters");
    return new Webhook(
        hands.ids().get(),
        url.orElse(UNREAD),
        new TreeSet<>(types),
        owner.orElse("unread"),
        true,
        Optional.empty());
  }

  private static Optional<URI> url(String text) {
    try {
      return Optional.of(new URI(text)).filter(url -> text.length() <= LONGEST_URL);
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  private void remove(Context request) {
    WebhookId id = id(request);
    if (!hands.remove().remove(id, gate.asker(request))) {
      throw new UnknownException("webhook", id.value());
    }
    request.status(HttpStatus.NO_CONTENT);
  }

  private void rotate(Context request) {
    Secret secret = hands.secrets().get();
    Webhook rotated = hands.rotate().rotate(id(request), secret, gate.asker(request));
    request.json(new WebhookView.WithSecret(secret.reveal(), WebhookView.of(rotated)));
  }

  private void deliveries(Context request) {
    Part part = Parameters.read(request, Part::of);
    request.json(
        ListView.of(
            request,
            deliveries.of(find(part.webhook()).id(), part.wanted()),
            WebhookView.Queued::of,
            OutboxEventId::value));
  }

  private void redeliver(Context request) {
    Again again = Parameters.read(request, Again::of);
    int waiting = hands.redeliver().again(again.webhook(), again.event(), gate.asker(request));
    request.json(new WebhookView.Again(waiting));
  }

  private static WebhookId id(Context request) {
    return new WebhookId(Parameters.read(request, Parameters::id));
  }

  private Webhook find(WebhookId id) {
    return webhooks.find(id).orElseThrow(() -> new UnknownException("webhook", id.value()));
  }

  /** Which part of whose queue. */
  private record Part(WebhookId webhook, PageRequest<OutboxEventId> wanted) {
    static Part of(Parameters given) {
      return new Part(new WebhookId(given.id()), given.pageOfIds(OutboxEventId::new));
    }
  }

  /** Everything that was set aside for whom, or one event of it. */
  private record Again(WebhookId webhook, Optional<OutboxEventId> event) {
    static Again of(Parameters given) {
      return new Again(new WebhookId(given.id()), given.uuid("event").map(OutboxEventId::new));
    }
  }
}
