package io.indexwright.bootstrap.webhook;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.token.TokenSource;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.outbox.OutboxEventId;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.webhook.Trouble;
import io.indexwright.application.webhook.Webhook;
import io.indexwright.application.webhook.WebhookId;
import io.indexwright.bootstrap.terminal.Table;
import io.indexwright.bootstrap.wiring.WebhookDesk;
import io.indexwright.bootstrap.wiring.Wiring;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Receivers of events, for the one who looks after them. */
@Command(
    name = "webhook",
    description = "Looks after receivers that are told of events.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class WebhookCommand {
  private final ToIntFunction<ToIntFunction<Wiring>> product;
  private final Clock clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * @param product does something with the product, and gives its exit code
   */
  public WebhookCommand(ToIntFunction<ToIntFunction<Wiring>> product, Clock clock) {
    this.product = product;
    this.clock = clock;
  }

  @Command(
      name = "add",
      description = {
        "Takes in a receiver, and shows the secret that signs what it is sent: it is shown once.",
        "It is sent what happens from now on."
      },
      mixinStandardHelpOptions = true)
  int add(
      @Parameters(paramLabel = "URL", description = "https://…") URI url,
      @Option(
              names = "--types",
              split = ",",
              paramLabel = "TYPE",
              description = "which events; all of them unless it is said")
          List<String> types,
      @Option(
              names = "--owner",
              required = true,
              paramLabel = "WHO",
              description = "who looks after the receiver")
          String owner) {
    Secret secret = new TokenSource().nextSecret();
    Webhook webhook =
        new Webhook(
            new WebhookId(new PublicIds(clock).next()),
            url,
            new TreeSet<>(Optional.ofNullable(types).orElseGet(List::of)),
            owner,
            true,
            Optional.empty());
    return with(
        desk -> {
          desk.add().add(webhook, secret, asker());
          return told(webhook.id() + "\nsecret: " + secret.reveal());
        });
  }

  @Command(name = "list", description = "Shows all receivers.", mixinStandardHelpOptions = true)
  int list() {
    return with(
        desk -> {
          Table table = new Table("webhook", "to", "types", "owner", "state");
          desk.all().forEach(each -> row(table, each));
          table.lines().forEach(this::told);
          return 0;
        });
  }

  private static void row(Table table, Webhook webhook) {
    table.row(
        webhook.id().toString(),
        webhook.url().toString(),
        webhook.types().isEmpty() ? "all" : String.join(",", webhook.types()),
        webhook.owner(),
        webhook.isActive() ? "active" : "gone");
  }

  @Command(
      name = "remove",
      description = "Forgets a receiver, its secrets, and what waits for it.",
      mixinStandardHelpOptions = true)
  int remove(@Parameters(paramLabel = "WEBHOOK") UUID id) {
    return with(
        desk ->
            desk.remove().remove(new WebhookId(id), asker())
                ? told(id + " is removed")
                : missed("there is no webhook " + id));
  }

  @Command(
      name = "rotate",
      description = "Makes another secret; for a day the one before signs as well.",
      mixinStandardHelpOptions = true)
  int rotate(@Parameters(paramLabel = "WEBHOOK") UUID id) {
    Secret secret = new TokenSource().nextSecret();
    return with(
        desk -> {
          desk.rotate().rotate(new WebhookId(id), secret, asker());
          return told("secret: " + secret.reveal());
        });
  }

  @Command(
      name = "test",
      description =
          "Sends an event webhook.test, after what waits already, and says what came of it.",
      mixinStandardHelpOptions = true)
  int test(@Parameters(paramLabel = "WEBHOOK") UUID id) {
    WebhookId to = new WebhookId(id);
    OutboxEventId event = new OutboxEventId(new PublicIds(clock).next());
    return with(
        desk -> {
          desk.redeliver().test(to, event, clock.instant());
          int taken = desk.deliver().deliver(to);
          return taken > 0
              ? told("%,d events were taken".formatted(taken))
              : missed("it was not taken: indexwright webhook failed");
        });
  }

  @Command(
      name = "failed",
      description = "Shows what was refused and is not taken yet, the last first.",
      mixinStandardHelpOptions = true)
  int failed(
      @Option(
              names = "--limit",
              defaultValue = "100",
              paramLabel = "N",
              description = "how many at most; 100 unless it is said")
          int limit) {
    return with(
        desk -> {
          Table table = new Table("webhook", "event", "type", "attempts", "fault", "then");
          desk.troubles(limit).forEach(each -> row(table, each));
          table.lines().forEach(this::told);
          return 0;
        });
  }

  private static void row(Table table, Trouble trouble) {
    table.row(
        trouble.to().toString(),
        trouble.event().toString(),
        trouble.type(),
        Integer.toString(trouble.attempts()),
        trouble.fault(),
        trouble.isSetAside() ? "set aside" : "tried again");
  }

  @Command(
      name = "redeliver",
      description = "Lets what was set aside wait again, and takes the receiver into service.",
      mixinStandardHelpOptions = true)
  int redeliver(
      @Parameters(paramLabel = "WEBHOOK") UUID id,
      @Option(names = "--event", paramLabel = "ID", description = "only this one") UUID event) {
    Optional<OutboxEventId> one = Optional.ofNullable(event).map(OutboxEventId::new);
    return with(
        desk -> {
          int waiting = desk.redeliver().again(new WebhookId(id), one, asker());
          return told("%,d events wait again".formatted(waiting));
        });
  }

  private int with(ToIntFunction<WebhookDesk> work) {
    return product.applyAsInt(
        wiring -> {
          try (WebhookDesk desk = wiring.safe().webhooks()) {
            return work.applyAsInt(desk);
          }
        });
  }

  private Asker asker() {
    return Asker.inside(clock.instant());
  }

  private int told(String line) {
    spec.commandLine().getOut().println(line);
    return 0;
  }

  private int missed(String line) {
    told(line);
    return 1;
  }
}
