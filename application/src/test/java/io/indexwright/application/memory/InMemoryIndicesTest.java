package io.indexwright.application.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.application.House;
import io.indexwright.rulebook.Edition;
import io.indexwright.rulebook.IndexDefinition;
import io.indexwright.rulebook.Rulebook;
import org.junit.jupiter.api.Test;

/**
 * What the contract of the port says is tested beside the database; this is the embedder's view.
 */
class InMemoryIndicesTest {
  private final House house = House.ready();

  @Test
  void keepsEveryEdition() {
    house.indices.define(edition(2));
    house.indices.define(House.definition());

    assertThat(house.indices.find(House.INDEX).map(Rulebook::last)).contains(edition(2));
    assertThat(house.indices.all()).hasSize(1);
  }

  @Test
  void refusesAnEditionThatDoesNotFollow() {
    assertThatIllegalStateException()
        .isThrownBy(() -> house.indices.define(edition(3)))
        .withMessageContaining(House.INDEX.toString())
        .withMessageContaining("edition 3");
  }

  private static IndexDefinition edition(int number) {
    IndexDefinition first = House.definition();
    return new IndexDefinition(
        first.id(),
        new Edition(number, House.MONDAY.plusDays(number)),
        first.name(),
        first.currency(),
        first.membership(),
        first.construction(),
        first.timetable(),
        first.base(),
        first.conventions());
  }
}
