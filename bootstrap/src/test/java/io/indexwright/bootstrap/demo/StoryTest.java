package io.indexwright.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class StoryTest {
  private final StringWriter told = new StringWriter();

  @Test
  void marksAClaimThatHolds_andStaysTrue() {
    Story story = story(false);

    story.claim(true, "water is wet");

    assertThat(told.toString()).isEqualToNormalizingNewlines("  ✓ water is wet\n");
    assertThat(story.isTrue()).isTrue();
  }

  @Test
  void marksAClaimThatFails_andIsTrueNoMore() {
    Story story = story(false);

    story.claim(false, "the moon is a cheese");
    story.claim(true, "water is wet");

    assertThat(told.toString()).contains("✗ the moon is a cheese");
    assertThat(story.isTrue()).isFalse();
  }

  @Test
  void usesEscapeSequences_onlyWhereTheyAreUnderstood() {
    story(true).chapter("One");
    assertThat(told.toString()).contains("\u001b[1mOne\u001b[0m");

    told.getBuffer().setLength(0);
    story(false).chapter("One");
    assertThat(told.toString()).doesNotContain("\u001b");
  }

  private Story story(boolean inColour) {
    return new Story(new PrintWriter(told), inColour);
  }
}
