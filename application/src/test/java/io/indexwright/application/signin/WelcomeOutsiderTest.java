package io.indexwright.application.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.access.Asker;
import io.indexwright.application.access.OutsideIdentity;
import io.indexwright.application.access.Principal;
import io.indexwright.application.access.Role;
import io.indexwright.application.access.User;
import io.indexwright.application.access.token.AccessClaims;
import io.indexwright.application.access.token.TokenVerdict;
import io.indexwright.application.audit.AuditEntry;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.memory.access.InMemoryApiKeys;
import io.indexwright.application.memory.access.InMemoryOneTimeTokens;
import io.indexwright.application.memory.access.InMemoryOutsiders;
import io.indexwright.application.memory.access.InMemoryRefreshTokens;
import io.indexwright.application.memory.access.InMemoryUsers;
import io.indexwright.application.memory.audit.InMemoryAuditLog;
import io.indexwright.application.port.access.AccessTokens;
import io.indexwright.application.port.access.Outsiders;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.application.user.ChangeUser;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WelcomeOutsiderTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Asker NOW = Asker.inside(NOON);
  private static final String ISSUER = "https://issuer.example";

  private final InMemoryUsers users = new InMemoryUsers();
  private final InMemoryOutsiders outsiders = new InMemoryOutsiders(users);
  private final InMemoryAuditLog log = new InMemoryAuditLog();
  private final PublicIds ids = new PublicIds(Clock.fixed(NOON, ZoneOffset.UTC));
  private final AuditTrail trail = new AuditTrail(log, new InMemoryTransactions(), ids);

  /** Believes every token to be of an outsider: his subject, a blank and his role. */
  private static final class Credulous implements AccessTokens {
    @Override
    public Secret issue(AccessClaims claims) {
      throw new IllegalStateException("nobody asks for one");
    }

    @Override
    public TokenVerdict verify(String token, Instant at) {
      String[] words = token.split(" ", 2);
      return new TokenVerdict.Outside(
          new OutsideIdentity(ISSUER, words[0]), Role.named(words[1]).orElseThrow());
    }
  }

  private Optional<Principal> shows(String token) {
    return shows(token, outsiders);
  }

  private Optional<Principal> shows(String token, Outsiders known) {
    Reception reception =
        new Reception(
            users,
            new InMemoryRefreshTokens(users),
            new InMemoryOneTimeTokens(users),
            new Credulous(),
            trail);
    return new Authenticate(
            reception,
            new InMemoryApiKeys(users),
            new WelcomeOutsider(known, new ChangeUser(users, trail), ids, trail))
        .whoShows(token, NOW);
  }

  @Test
  void becomesAUserAtFirstSight_andStaysTheSame() {
    Principal first = shows("sub-1 trader").orElseThrow();
    Principal again = shows("sub-1 trader").orElseThrow();

    assertThat(first.role()).isEqualTo(Role.TRADER);
    assertThat(again).isEqualTo(first);
    assertThat(shows("sub-2 trader").orElseThrow().id()).isNotEqualTo(first.id());
    assertThat(users.find(first.id()).orElseThrow().name().value())
        .isEqualTo("outside-" + first.id());
    assertThat(users.passwordOf(first.id())).isEmpty();
    assertThat(log.about(first.id().resource(), 10))
        .extracting(told -> told.deed().act().action().value())
        .containsOnly("user.create");
  }

  @Test
  void isInTheRoleThatHisTokenSays() {
    Principal before = shows("sub-1 admin").orElseThrow();
    Principal after = shows("sub-1 viewer").orElseThrow();

    assertThat(after).isEqualTo(Principal.whole(before.id(), Role.VIEWER));
    assertThat(users.find(before.id()).map(User::role)).contains(Role.VIEWER);
    AuditEntry told = log.about(before.id().resource(), 1).get(0);
    assertThat(told.deed().act().change().after()).contains("\"viewer\"");
    assertThat(told.deed().who()).isEqualTo(before.id().subject());
  }

  @Test
  void isTurnedAway_onceHeIsShutOut() {
    User user = users.find(shows("sub-1 admin").orElseThrow().id()).orElseThrow();

    users.change(user.enabled(false));

    assertThat(shows("sub-1 admin")).isEmpty();
    assertThat(shows("sub-1 viewer")).isEmpty();
    assertThat(users.find(user.id())).contains(user.enabled(false));
  }

  /** Two requests come at the same time, and the other one was looked up a moment earlier. */
  @Test
  void isOneUser_whoeverWasFaster() {
    Principal faster = shows("sub-1 viewer").orElseThrow();
    Outsiders late =
        new Outsiders() {
          private boolean hasLooked;

          @Override
          public Optional<User> find(OutsideIdentity identity) {
            boolean isFirst = !hasLooked;
            hasLooked = true;
            return isFirst ? Optional.empty() : outsiders.find(identity);
          }

          @Override
          public boolean add(User user, OutsideIdentity identity) {
            return outsiders.add(user, identity);
          }
        };

    assertThat(shows("sub-1 viewer", late)).contains(faster);
  }
}
