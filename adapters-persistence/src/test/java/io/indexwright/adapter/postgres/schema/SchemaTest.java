package io.indexwright.adapter.postgres.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.adapter.postgres.PostgresDatabase;
import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.adapter.postgres.schema.Step.State;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class SchemaTest {
  private final DatabaseAddress address = TestDatabase.unmigrated();
  private final Schema schema = PostgresDatabase.schema(address);

  @Test
  void tellsWhatIsPending_whenNothingWasMade() {
    assertThat(schema.version()).isZero();
    assertThat(schema.steps()).isNotEmpty().isEqualTo(schema.pending());
    assertThat(schema.steps().get(0)).hasToString("1 instruments");
    assertThat(schema.steps())
        .allSatisfy(step -> assertThat(step.at()).isEmpty())
        .isSortedAccordingTo((one, other) -> Integer.compare(one.version(), other.version()));
  }

  @Test
  void tellsWhatWasMadeAndWhen() {
    assertThat(schema.upTo(4)).extracting(Step::version).containsExactly(1, 3, 4);

    assertThat(schema.version()).isEqualTo(4);
    assertThat(schema.steps().subList(0, 4))
        .extracting(Step::state)
        .containsExactly(State.MADE, State.MADE, State.MADE, State.PENDING);
    assertThat(schema.steps().get(0).at()).isPresent();
  }

  @Test
  void doesNothing_whenThereIsNothingToDo() {
    schema.up();

    assertThat(schema.up()).isEmpty();
    assertThat(schema.downTo(schema.version())).isEmpty();
  }

  @Test
  void refusesAVersionThatIsNot() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> schema.upTo(2))
        .withMessageStartingWith("there is no version 2: expected one of 1, 3, 4, ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> schema.downTo(2))
        .withMessageStartingWith("there is no version 2: expected one of 1, 3, 4, ");
  }

  @Test
  void refusesToGoUpToWhatIsBelow() {
    schema.upTo(4);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> schema.upTo(3))
        .withMessage("the schema is at 4, which is above 3: it goes down by `migrate down`");
  }

  @Test
  void refusesWhatAnotherTextMade() {
    schema.upTo(3);
    TestDatabase.tell(address, "update flyway_schema_history set checksum = 1 where version = '3'");

    assertThat(schema.steps().get(1).state()).isEqualTo(State.MADE_OTHERWISE);
    assertThatIllegalStateException()
        .isThrownBy(schema::up)
        .withMessageStartingWith("3 indices: made by another text than that of this program");
    assertThatIllegalStateException()
        .isThrownBy(() -> schema.downTo(0))
        .withMessageStartingWith("3 indices: made by another text");
    assertThat(schema.version()).isEqualTo(3);
  }

  @Test
  void leavesAlone_whatANewerProgramMade() {
    schema.up();
    TestDatabase.tell(
        address,
        """
        insert into flyway_schema_history
        select 99999, '99999', 'new', type, 'V99999__new.sql', 1, installed_by, now(), 1, true
        from flyway_schema_history where version = '1'
        """);

    assertThat(schema.version()).isEqualTo(99_999);
    assertThat(schema.up()).isEmpty();
    assertThatIllegalStateException()
        .isThrownBy(() -> schema.downTo(1))
        .withMessage(
            "99999 new: this program does not know the way back; use the program that made it");
  }

  @Test
  void staysWhereItIs_whenAWayBackFails() {
    schema.up();
    TestDatabase.tell(
        address,
        """
        insert into bar_archive (year, instruments, bars, sha256)
          values (2000, '{1}', 1, repeat('a', 64))
        """);

    assertThatIllegalStateException()
        .isThrownBy(() -> schema.downTo(10))
        .withMessage("this contradicts what is stored")
        .withStackTraceContaining("bring the archived bars back first");
    assertThat(schema.version()).isEqualTo(11);
    assertThat(TestDatabase.ask(address, "select count(*) from bar_archive")).isEqualTo("1");
  }

  @Test
  void goesUpOnce_whenManyProcessesStart() {
    List<CompletableFuture<Integer>> processes =
        IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> schema.up().size()))
            .toList();

    int done = processes.stream().mapToInt(CompletableFuture::join).sum();

    assertThat(done).isEqualTo(schema.steps().size());
    assertThat(schema.pending()).isEmpty();
  }
}
