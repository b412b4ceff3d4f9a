package io.indexwright.bootstrap.secret;

import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.port.secret.Secrets;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.secret.SecretName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A source that is asked again after a while, so that a rotated secret is found; if it is away
 * then, the last answer goes on to be used until it is too old.
 */
public final class RememberedSecrets implements Secrets {
  private static final Logger LOG = LoggerFactory.getLogger(RememberedSecrets.class);

  private final Secrets source;
  private final Clock clock;
  private final Ages ages;
  private final Map<SecretName, Answer> answers = new HashMap<>();

  /** Asks {@code source} when answers have the {@code ages}. */
  public RememberedSecrets(Secrets source, Clock clock, Ages ages) {
    this.source = source;
    this.clock = clock;
    this.ages = ages;
  }

  /**
   * How old an answer may be.
   *
   * @param fresh until then the source is not asked again
   * @param usable until then it is used although the source is away
   */
  public record Ages(Duration fresh, Duration usable) {

    /** Rotated within half a minute; a source may be away for a day. */
    public static final Ages USUAL = new Ages(Duration.ofSeconds(30), Duration.ofHours(24));
  }

  /**
   * What the source said.
   *
   * @param saidAt when it said so
   * @param askedAt when it was last asked, maybe in vain
   */
  private record Answer(Optional<Secret> secret, Instant saidAt, Instant askedAt) {}

  @Override
  public synchronized Optional<Secret> find(SecretName name) {
    Instant now = clock.instant();
    Optional<Answer> known = Optional.ofNullable(answers.get(name));
    Answer answer =
        known
            .filter(last -> now.isBefore(last.askedAt().plus(ages.fresh())))
            .orElseGet(() -> asked(name, known, now));
    answers.put(name, answer);
    return answer.secret();
  }

  private Answer asked(SecretName name, Optional<Answer> known, Instant now) {
    try {
      return new Answer(source.find(name), now, now);
    } catch (UnavailableException away) {
      Answer last =
          known
              .filter(answer -> now.isBefore(answer.saidAt().plus(ages.usable())))
              .orElseThrow(() -> away);
      LOG.warn("{} is used as it was at {}: {}", name, last.saidAt(), away.getMessage());
      return new Answer(last.secret(), last.saidAt(), now);
    }
  }
}
