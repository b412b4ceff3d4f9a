package io.indexwright.adapter.postgres.access;

import static io.indexwright.adapter.postgres.Sample.FIRST;
import static io.indexwright.adapter.postgres.Sample.LATER;
import static io.indexwright.adapter.postgres.access.Person.ADA;
import static io.indexwright.adapter.postgres.access.Person.BEN;
import static io.indexwright.adapter.postgres.access.Person.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.adapter.postgres.Sample;
import io.indexwright.application.access.Scope;
import io.indexwright.application.access.User;
import io.indexwright.application.access.token.ApiKey;
import io.indexwright.application.access.token.ApiKeyId;
import io.indexwright.application.access.token.ApiKeyPrefix;
import io.indexwright.application.port.access.ApiKeys;
import io.indexwright.proof.Digest;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class ApiKeysContract {
  private static final Digest SECRET = Digest.of("secret");
  private static final ApiKey KEY = key(1, "aaaaaaaaaaaa", ADA);
  private static final ApiKey NEWER = key(2, "bbbbbbbbbbbb", ADA);
  private static final ApiKey OTHER = key(3, "cccccccccccc", BEN);

  private ApiKeys keys;

  abstract ApiKeys keys();

  @BeforeEach
  void add() {
    keys = keys();
    keys.add(KEY, SECRET);
    keys.add(NEWER, Digest.of("newer"));
    keys.add(OTHER, Digest.of("other"));
  }

  private static ApiKey key(long number, String prefix, User owner) {
    return new ApiKey(
        new ApiKeyId(Sample.uuid(number)),
        new ApiKeyPrefix(prefix),
        owner.id(),
        "nightly report",
        Set.of(Scope.INDICES_READ, Scope.ORDERS_READ),
        LATER,
        Optional.empty());
  }

  @Test
  void matchesTheSecretOfThePrefix_andNoOther() {
    assertThat(keys.match(KEY.prefix(), SECRET)).contains(KEY);
    assertThat(keys.match(KEY.prefix(), Digest.of("other"))).isEmpty();
    assertThat(keys.match(new ApiKeyPrefix("dddddddddddd"), SECRET)).isEmpty();
  }

  @Test
  void findsByIdAndByOwner_theNewestFirst() {
    assertThat(keys.find(OTHER.id())).contains(OTHER);
    assertThat(keys.find(new ApiKeyId(Sample.uuid(9)))).isEmpty();
    assertThat(keys.of(ADA.id())).containsExactly(NEWER, KEY);
    assertThat(keys.of(UNKNOWN.id())).isEmpty();
  }

  @Test
  void expiresEarlier_andNeverLater() {
    keys.expire(KEY.id(), FIRST);
    keys.expire(KEY.id(), LATER);
    keys.expire(NEWER.id(), LATER.plus(Duration.ofDays(1)));

    assertThat(keys.find(KEY.id()).orElseThrow().expiresAt()).isEqualTo(FIRST);
    assertThat(keys.find(NEWER.id())).contains(NEWER);
  }

  @Test
  void notesAboutWhenAKeyWasUsedLast() {
    keys.used(KEY.id(), FIRST);
    keys.used(KEY.id(), FIRST.plusSeconds(59));
    assertThat(keys.find(KEY.id()).flatMap(ApiKey::lastUsedAt)).contains(FIRST);
    assertThat(keys.find(KEY.id()).orElseThrow().isNotedAt(FIRST.plusSeconds(59))).isTrue();
    assertThat(keys.find(KEY.id()).orElseThrow().isNotedAt(FIRST.plusSeconds(60))).isFalse();

    keys.used(KEY.id(), FIRST.plusSeconds(60));
    assertThat(keys.find(KEY.id()).flatMap(ApiKey::lastUsedAt)).contains(FIRST.plusSeconds(60));
    assertThat(keys.find(NEWER.id()).flatMap(ApiKey::lastUsedAt)).isEmpty();
  }

  @Test
  void refusesATakenPrefix_andAnUnknownOwner() {
    assertThatIllegalStateException()
        .isThrownBy(() -> keys.add(key(4, "aaaaaaaaaaaa", BEN), SECRET));
    assertThatIllegalStateException()
        .isThrownBy(() -> keys.add(key(5, "eeeeeeeeeeee", UNKNOWN), SECRET));
  }
}
