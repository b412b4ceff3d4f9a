package io.indexwright.bootstrap.demo;

import io.indexwright.money.Money;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Something told to a reader, with claims that are marked as they turn out. */
public final class Story {
  private static final String BOLD = "1";
  private static final String GREEN = "32";
  private static final String RED = "31";

  private final PrintWriter out;
  private final boolean inColour;
  private int failures;

  /**
   * Tells a story to {@code out}.
   *
   * @param inColour whether escape sequences are understood there
   */
  public Story(PrintWriter out, boolean inColour) {
    this.out = out;
    this.inColour = inColour;
  }

  /** Begins a chapter. */
  public void chapter(String title) {
    line("");
    line(painted(BOLD, title));
  }

  /** Says something as it is. */
  public void say(String text) {
    text.lines().forEach(said -> line("  " + said));
  }

  /** Shows lines that have been laid out already. */
  public void show(List<String> lines) {
    lines.forEach(shown -> line("    " + shown));
  }

  /** Makes a claim that {@code holds}, or does not. */
  public void claim(boolean holds, String claim) {
    failures += holds ? 0 : 1;
    line("  " + (holds ? painted(GREEN, "✓") : painted(RED, "✗")) + " " + claim);
  }

  /** Returns true if no claim so far turned out false. */
  public boolean isTrue() {
    return failures == 0;
  }

  /** Writes a number with thousands separators and {@code decimals} places, half up. */
  static String grouped(BigDecimal number, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", number);
  }

  /** Writes an amount with thousands separators and its currency. */
  static String grouped(Money money) {
    return grouped(money.amount(), money.amount().scale()) + " " + money.currency();
  }

  private String painted(String code, String text) {
    return inColour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  private void line(String text) {
    out.println(text);
    out.flush();
  }
}
