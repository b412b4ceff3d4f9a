package io.indexwright.bootstrap.settings;

import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_FOUR_EYES_ABOVE;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_PAPER_LATENCY;

import io.indexwright.application.planning.FourEyes;
import io.indexwright.money.Money;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads how orders come about. */
final class DealingSettingsReader {
  private static final int LONGEST_MILLIS = 60_000;

  private final Map<Setting, String> given;
  private final List<String> faults;

  /** Adds what is wrong to {@code faults}. */
  DealingSettingsReader(Map<Setting, String> given, List<String> faults) {
    this.given = given;
    this.faults = faults;
  }

  DealingSettings read() {
    return new DealingSettings(latency(), fourEyes());
  }

  private Duration latency() {
    String digits = text(INDEXWRIGHT_PAPER_LATENCY).orElse("0");
    if (digits.matches("[0-9]{1,9}") && Integer.parseInt(digits) <= LONGEST_MILLIS) {
      return Duration.ofMillis(Integer.parseInt(digits));
    }
    faults.add(
        INDEXWRIGHT_PAPER_LATENCY
            + ": expected a number from 0 to "
            + LONGEST_MILLIS
            + ", was '"
            + digits
            + "'");
    return Duration.ZERO;
  }

  private FourEyes fourEyes() {
    Optional<String> above = text(INDEXWRIGHT_FOUR_EYES_ABOVE);
    try {
      return new FourEyes(above.map(DealingSettingsReader::money));
    } catch (IllegalArgumentException | ArithmeticException malformed) {
      faults.add(
          INDEXWRIGHT_FOUR_EYES_ABOVE
              + ": expected an amount and its currency, such as 250000 USD, was '"
              + above.orElse("")
              + "'");
      return FourEyes.OFF;
    }
  }

  private static Money money(String text) {
    String[] words = text.split(" +", -1);
    if (words.length != 2 || !words[0].matches("[0-9]{1,15}|[0-9]{1,15}\\.[0-9]{1,12}")) {
      throw new IllegalArgumentException("not an amount of money");
    }
    return Money.of(words[0], Currency.getInstance(words[1]));
  }

  private Optional<String> text(Setting setting) {
    return setting.in(given);
  }
}
