package io.indexwright.bootstrap.settings;

import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_CONSENTS;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_ERASURE;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_KEEP_ANSWERS;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_KEEP_EVENTS;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_KEEP_FAILURES;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_KEEP_JOBS;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_KEEP_PERSONS;
import static io.indexwright.bootstrap.settings.Setting.INDEXWRIGHT_KEEP_SESSIONS;

import io.indexwright.application.privacy.ConsentTexts;
import io.indexwright.application.privacy.PortfolioFate;
import io.indexwright.application.upkeep.Retention;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the settings about what is kept of persons. */
final class PrivacySettingsReader {
  private static final int MOST_DAYS = 36_500;

  private final Map<Setting, String> given;
  private final List<String> faults;

  /** Adds what is wrong to {@code faults}. */
  PrivacySettingsReader(Map<Setting, String> given, List<String> faults) {
    this.given = given;
    this.faults = faults;
  }

  PrivacySettings read() {
    PrivacySettings usual = PrivacySettings.USUAL;
    Retention kept = usual.retention();
    return new PrivacySettings(
        new Retention(
            days(
                INDEXWRIGHT_KEEP_FAILURES,
                Math.toIntExact(kept.failures().toDays()),
                kept.failures()),
            days(INDEXWRIGHT_KEEP_SESSIONS, 0, kept.sessions()),
            days(INDEXWRIGHT_KEEP_ANSWERS, 0, kept.answers()),
            days(INDEXWRIGHT_KEEP_PERSONS, 0, kept.persons()),
            days(INDEXWRIGHT_KEEP_EVENTS, 1, kept.events()),
            days(INDEXWRIGHT_KEEP_JOBS, 1, kept.jobs())),
        parsed(INDEXWRIGHT_ERASURE, "pseudonymous or remove", PrivacySettingsReader::fate)
            .orElse(usual.erasure()),
        parsed(
                INDEXWRIGHT_CONSENTS,
                "purposes and versions such as newsletter:2,research:1",
                ConsentTexts::parse)
            .orElse(usual.consents()));
  }

  private static PortfolioFate fate(String word) {
    return switch (word) {
      case "pseudonymous" -> PortfolioFate.PSEUDONYMOUS;
      case "remove" -> PortfolioFate.REMOVE;
      default -> throw new IllegalArgumentException("not a fate: " + word);
    };
  }

  private Duration days(Setting setting, int least, Duration otherwise) {
    return parsed(
            setting,
            "days from " + least + " to " + MOST_DAYS,
            digits -> Duration.ofDays(number(digits, least)))
        .orElse(otherwise);
  }

  private static int number(String digits, int least) {
    int number = Integer.parseInt(digits);
    if (number < least || number > MOST_DAYS) {
      throw new IllegalArgumentException("out of bounds: " + digits);
    }
    return number;
  }

  private <T> Optional<T> parsed(Setting setting, String expected, Function<String, T> parser) {
    Optional<String> said = setting.in(given);
    try {
      return said.map(parser);
    } catch (IllegalArgumentException malformed) {
      faults.add(setting + ": expected " + expected + ", was '" + said.orElse("") + "'");
      return Optional.empty();
    }
  }
}
