package io.indexwright.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.adapter.http.health.Finding;
import io.indexwright.bootstrap.wiring.watch.Vitals;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VitalsTest {
  @TempDir private Path directory = Path.of("");

  @Test
  void cannotBeWithoutTheDatabase() {
    AtomicBoolean database = new AtomicBoolean(true);

    assertThat(Vitals.of(database::get, directory).report().mayBeAsked()).isTrue();
    database.set(false);
    assertThat(Vitals.of(database::get, directory).report().mayBeAsked()).isFalse();
  }

  @Test
  void looksForRoom_whereTheHomeWillBe() {
    assertThat(Vitals.of(() -> true, directory.resolve("not/yet")).report().components())
        .containsKey("disk");
    assertThat(Vitals.room(999_999_999).status()).isEqualTo(Finding.Status.DEGRADED);
    assertThat(Vitals.room(1_000_000_000).status()).isEqualTo(Finding.Status.UP);
  }
}
