package io.indexwright.application.index;

import static io.indexwright.application.House.A;
import static io.indexwright.application.House.INDEX;
import static io.indexwright.application.House.MONDAY;
import static io.indexwright.application.House.NOW;
import static io.indexwright.application.House.definition;
import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.application.House;
import io.indexwright.application.access.Asker;
import io.indexwright.application.audit.AuditEntry;
import io.indexwright.application.audit.AuditResource;
import io.indexwright.application.audit.Ending.Outcome;
import io.indexwright.application.identity.PublicIds;
import io.indexwright.application.index.DefinitionOutcome.Contradicted;
import io.indexwright.application.index.DefinitionOutcome.Defined;
import io.indexwright.application.index.DefinitionOutcome.UnknownInstruments;
import io.indexwright.application.memory.audit.InMemoryAuditLog;
import io.indexwright.application.trail.AuditTrail;
import io.indexwright.instrument.Instrument;
import io.indexwright.rulebook.Edition;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Rulebook;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DefineIndexTest {
  private final House house = new House();
  private final InMemoryAuditLog log = new InMemoryAuditLog();
  private final DefineIndex define =
      new DefineIndex(
          house.indices,
          house.instruments,
          new AuditTrail(log, house.transactions, new PublicIds(Clock.fixed(NOW, ZoneOffset.UTC))));

  private DefinitionOutcome define(IndexDefinition edition) {
    return define.define(edition, Asker.inside(NOW));
  }

  private void addBoth() {
    house.instruments.add(
        List.of(new Instrument(A, "Alpha", House.USD), new Instrument(House.B, "Beta", House.USD)));
  }

  /** The rules of the house in another edition. */
  private static IndexDefinition edition(int number, LocalDate from) {
    IndexDefinition first = definition();
    return new IndexDefinition(
        first.id(),
        new Edition(number, from),
        first.name(),
        first.currency(),
        first.membership(),
        first.construction(),
        first.timetable(),
        first.base(),
        first.conventions());
  }

  private List<Outcome> told() {
    return log.about(new AuditResource("index/" + INDEX), 100).stream()
        .map(AuditEntry::ending)
        .map(ending -> ending.outcome())
        .toList();
  }

  @Test
  void definesAnIndex_onceAndForAll() {
    addBoth();
    Rulebook rulebook = Rulebook.of(definition());

    assertThat(define(definition())).isEqualTo(new Defined(rulebook, true));
    assertThat(define(definition())).isEqualTo(new Defined(rulebook, false));
    assertThat(house.indices.find(INDEX)).contains(rulebook);
    assertThat(told()).contains(Outcome.SUCCEEDED);
  }

  @Test
  void addsTheNextEdition() {
    addBoth();
    define(definition());

    assertThat(define(edition(2, MONDAY)))
        .isEqualTo(new Defined(new Rulebook(List.of(definition(), edition(2, MONDAY))), true));
  }

  @Test
  void addsNoEditionThatDoesNotFollow() {
    addBoth();
    assertThat(define(edition(2, MONDAY))).isInstanceOf(Contradicted.class);
    define(definition());

    assertThat(define(edition(3, MONDAY))).isInstanceOf(Contradicted.class);
    assertThat(house.indices.find(INDEX)).contains(Rulebook.of(definition()));
    assertThat(told()).contains(Outcome.REFUSED);
  }

  @Test
  void namesTheInstrumentsThatNobodyAdded() {
    house.instruments.add(List.of(new Instrument(A, "Alpha", House.USD)));

    assertThat(define(definition()))
        .isEqualTo(new UnknownInstruments(new TreeSet<>(List.of(House.B))));
    assertThat(house.indices.find(INDEX)).isEmpty();
  }
}
