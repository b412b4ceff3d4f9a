package io.indexwright.rulebook;

import static io.indexwright.market.Books.day;
import static io.indexwright.market.Books.id;
import static io.indexwright.rulebook.Definitions.at100;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.indexwright.index.Base;
import io.indexwright.index.IndexId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RulebookTest {
  private static final Base BASE = at100("2024-01-02");
  private static final IndexDefinition FIRST =
      Definitions.equalWeighted(Definitions.NEVER, BASE, "A", "B");
  private static final IndexDefinition SECOND = edition(2, "2024-03-01", "B", "C");

  @Test
  void changesOnTheDayAnEditionComesIntoEffect() {
    Rulebook rulebook = new Rulebook(List.of(FIRST, SECOND));

    assertThat(rulebook.at(day("2024-02-29"))).isEqualTo(FIRST);
    assertThat(rulebook.at(day("2024-03-01"))).isEqualTo(SECOND);
    assertThat(rulebook.at(day("2020-01-01"))).isEqualTo(FIRST);
    assertThat(rulebook.first()).isEqualTo(FIRST);
  }

  @Test
  void looksAtWhatAnyEditionLooksAt() {
    assertThat(new Rulebook(List.of(FIRST, SECOND)).universe())
        .containsExactly(id("A"), id("B"), id("C"));
  }

  @Test
  void startsWithTheFirstEdition() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Rulebook(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rulebook.of(SECOND))
        .withMessageContaining("edition 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rulebook.of(edition(1, "2024-01-03", "A")))
        .withMessageContaining("base date");
  }

  @Test
  void leavesNoEditionOutAndGoesForwardInTime() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rulebook(List.of(FIRST, edition(3, "2024-03-01", "A"))))
        .withMessageContaining("edition 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rulebook(List.of(FIRST, SECOND, edition(3, "2024-03-01", "A"))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rulebook(List.of(FIRST, edition(2, "2024-01-02", "A"))));
  }

  @Test
  void isAboutOneIndex() {
    IndexDefinition other =
        new IndexDefinition(
            new IndexId(new UUID(0, 2)),
            SECOND.edition(),
            SECOND.name(),
            SECOND.currency(),
            SECOND.membership(),
            SECOND.construction(),
            SECOND.timetable(),
            SECOND.base(),
            SECOND.conventions());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rulebook(List.of(FIRST, other)))
        .withMessageContaining("keep id");
  }

  @Test
  void keepsItsBase() {
    IndexDefinition moved =
        editionOf(
            2,
            "2024-03-01",
            Definitions.equalWeighted(Definitions.NEVER, at100("2024-01-03"), "A"));

    assertThatIllegalArgumentException().isThrownBy(() -> new Rulebook(List.of(FIRST, moved)));
  }

  private static IndexDefinition edition(int number, String from, String... names) {
    return editionOf(number, from, Definitions.equalWeighted(Definitions.NEVER, BASE, names));
  }

  private static IndexDefinition editionOf(int number, String from, IndexDefinition rules) {
    return Definitions.edition(number, from, rules);
  }
}
