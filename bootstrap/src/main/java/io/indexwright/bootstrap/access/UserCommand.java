package io.indexwright.bootstrap.access;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.User;
import io.indexwright.application.access.Username;
import io.indexwright.application.me.ErasureOutcome;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.user.ChangeUser;
import io.indexwright.application.user.UserOutcome;
import io.indexwright.bootstrap.terminal.Table;
import io.indexwright.bootstrap.wiring.Entrance;
import io.indexwright.bootstrap.wiring.Wiring;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who may sign in. Whoever types this works at the machine itself, and needs to show nothing. */
@Command(
    name = "user",
    description = "Says who may sign in, and makes the first administrator.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class UserCommand {
  private static final int FAILED = 1;

  private final ToIntFunction<ToIntFunction<Wiring>> product;
  private final Clock clock;
  private final Function<String, Optional<String>> prompt;

  @Spec private CommandSpec spec = CommandSpec.create();

  /**
   * @param product does something with the product, and gives its exit code
   * @param prompt asks for what nobody may look at while it is typed
   */
  public UserCommand(
      ToIntFunction<ToIntFunction<Wiring>> product,
      Clock clock,
      Function<String, Optional<String>> prompt) {
    this.product = product;
    this.clock = clock;
    this.prompt = prompt;
  }

  @Command(
      name = "add",
      description = {
        "Lets somebody sign in.",
        "The password is asked for unseen, or read from standard input; it is never an argument."
      },
      mixinStandardHelpOptions = true)
  int add(
      @Parameters(paramLabel = "NAME", description = "What he types to sign in.") String text,
      @Option(
              names = "--role",
              defaultValue = "viewer",
              description = "One of ${COMPLETION-CANDIDATES}; viewer if it is not said.")
          Role role) {
    Username name = name(text);
    Secret password = password(name);
    return product.applyAsInt(
        wiring -> {
          Entrance entrance = wiring.entrance();
          User user = User.of(entrance.newId(), name, role);
          return tell(entrance.createUser().create(user, password, asker()), name);
        });
  }

  @Command(
      name = "password",
      description = "Gives somebody another password, and ends what he holds of tokens.",
      mixinStandardHelpOptions = true)
  int password(@Parameters(paramLabel = "NAME", description = "As it is listed.") String text) {
    Username name = name(text);
    Secret password = password(name);
    return product.applyAsInt(
        wiring ->
            with(
                wiring,
                name,
                user -> wiring.entrance().changePassword().change(user.id(), password, asker())));
  }

  @Command(
      name = "change",
      description = "Puts somebody in another role, shuts him out, or lets him in again.",
      mixinStandardHelpOptions = true)
  int change(
      @Parameters(paramLabel = "NAME", description = "As it is listed.") String text,
      @Option(names = "--role", description = "One of ${COMPLETION-CANDIDATES}.")
          Optional<Role> role,
      @Option(names = "--enabled", arity = "1", description = "true or false.")
          Optional<Boolean> isEnabled) {
    Username name = name(text);
    return product.applyAsInt(
        wiring -> change(wiring, name, new ChangeUser.Wanted(role, isEnabled)));
  }

  @Command(
      name = "disable",
      description = "Shuts somebody out, at once.",
      mixinStandardHelpOptions = true)
  int disable(@Parameters(paramLabel = "NAME", description = "As it is listed.") String text) {
    Username name = name(text);
    ChangeUser.Wanted shutOut = new ChangeUser.Wanted(Optional.empty(), Optional.of(false));
    return product.applyAsInt(wiring -> change(wiring, name, shutOut));
  }

  @Command(
      name = "erase",
      description = {
        "Forgets somebody: his name, his tokens and keys, and what the audit log knew of him.",
        "INDEXWRIGHT_ERASURE says what becomes of his portfolios. It cannot be undone."
      },
      mixinStandardHelpOptions = true)
  int erase(@Parameters(paramLabel = "NAME", description = "As it is listed.") String text) {
    Username name = name(text);
    return product.applyAsInt(
        wiring ->
            wiring
                .entrance()
                .users()
                .named(name)
                .map(user -> wiring.ownRecords().erase().erase(user.id(), asker()))
                .map(outcome -> tell(outcome, name))
                .orElseGet(() -> fail("there is no user " + name)));
  }

  private int tell(ErasureOutcome outcome, Username name) {
    return outcome.fold(
        new ErasureOutcome.Cases<>(
            () -> {
              say(name + " is erased");
              return 0;
            },
            () -> fail("it was not confirmed"),
            until -> fail("nothing is compared until " + until),
            this::fail));
  }

  private int change(Wiring wiring, Username name, ChangeUser.Wanted wanted) {
    return with(
        wiring, name, user -> wiring.entrance().changeUser().change(user.id(), wanted, asker()));
  }

  @Command(
      name = "reset-second-factor",
      description = "Takes a second factor that was lost away; the password is enough again.",
      mixinStandardHelpOptions = true)
  int resetSecondFactor(
      @Parameters(paramLabel = "NAME", description = "As it is listed.") String text) {
    Username name = name(text);
    return product.applyAsInt(
        wiring -> with(wiring, name, user -> resetSecondFactor(wiring.entrance(), user)));
  }

  private UserOutcome resetSecondFactor(Entrance entrance, User user) {
    return entrance.resetSecondFactor().reset(user.id(), asker())
        ? new UserOutcome.Kept(user)
        : new UserOutcome.Refused(user.name() + " has no second factor");
  }

  @Command(name = "list", description = "Lists who there is.", mixinStandardHelpOptions = true)
  int list() {
    return product.applyAsInt(
        wiring ->
            list(wiring.entrance().users().all(PageRequest.first(Integer.MAX_VALUE)).items()));
  }

  private int list(List<User> users) {
    Table table = new Table("user", "role", "signs in", "id");
    users.forEach(
        user ->
            table.row(
                user.name().value(),
                user.role().toString(),
                user.isEnabled() ? "yes" : "no",
                user.id().toString()));
    table.lines().forEach(this::say);
    return 0;
  }

  @Command(
      name = "sign-out",
      description = "Ends every token that everybody holds; keys of programs stay good.",
      mixinStandardHelpOptions = true)
  int signOut(
      @Option(
              names = "--grace",
              defaultValue = "0",
              description = "For how many minutes they are still good.")
          int minutes) {
    return product.applyAsInt(
        wiring -> {
          wiring.entrance().endTokens().ofEverybody(Duration.ofMinutes(minutes), asker());
          say("everybody has to sign in again");
          return 0;
        });
  }

  private int with(Wiring wiring, Username name, Function<User, UserOutcome> work) {
    return tell(
        wiring.entrance().users().named(name).map(work).orElseGet(UserOutcome.Unknown::new), name);
  }

  private int tell(UserOutcome outcome, Username name) {
    return outcome.fold(
        user -> {
          say(name + ": " + user.role() + (user.isEnabled() ? "" : ", shut out"));
          return 0;
        },
        this::fail,
        () -> fail("there is no user " + name));
  }

  private int fail(String why) {
    spec.commandLine().getErr().println("indexwright: " + why);
    return FAILED;
  }

  private Secret password(Username name) {
    return prompt
        .apply("The password of " + name + ": ")
        .filter(typed -> !typed.isEmpty())
        .map(Secret::of)
        .orElseThrow(() -> refusal("no password was given: type it, or pipe it in"));
  }

  private Username name(String text) {
    try {
      return new Username(text);
    } catch (IllegalArgumentException malformed) {
      throw refusal(String.valueOf(malformed.getMessage()));
    }
  }

  private Asker asker() {
    return Asker.inside(clock.instant());
  }

  private ParameterException refusal(String reason) {
    return new ParameterException(spec.commandLine(), reason);
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
  }
}
