package io.indexwright.application.access;

import io.indexwright.application.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which passwords are taken: long ones that are not among the first that somebody would try. Which
 * kinds of characters they have does not matter (NIST SP 800-63B, section 3.1.1.2).
 */
public final class PasswordPolicy {
  private static final int SHORTEST = 12;

  /** Longer ones only cost time. */
  private static final int LONGEST = 128;

  private static final int FEWEST_DIFFERENT = 5;
  private static final String LIST = "common-passwords.txt";
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");
  private static final Pattern REPEATED = Pattern.compile("(.{1,6})\\1+.{0,5}");

  private final Set<String> common;

  private PasswordPolicy(Set<String> common) {
    this.common = common;
  }

  /** Reads the list of common words. */
  public static PasswordPolicy usual() {
    try (InputStream file = PasswordPolicy.class.getResourceAsStream(LIST)) {
      if (file == null) {
        throw new IllegalStateException("the build left out " + LIST);
      }
      return new PasswordPolicy(
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .collect(Collectors.toUnmodifiableSet()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns why a password is refused, without a word of it; empty if it is taken. */
  public Optional<String> refusalOf(Secret password, Username name) {
    String given = password.reveal();
    int length = given.codePointCount(0, given.length());
    if (length < SHORTEST || length > LONGEST) {
      return Optional.of("a password has %s to %s characters".formatted(SHORTEST, LONGEST));
    }
    String plain = given.toLowerCase(Locale.ROOT);
    if (plain.contains(name.value()) && name.value().length() * 2 > length) {
      return Optional.of("the password is little more than the user name");
    }
    return isCommon(plain)
        ? Optional.of("the password is a common one, or made of one by digits and signs")
        : Optional.empty();
  }

  /** What is added to a common word, or put between two of them, is guessed with it. */
  private boolean isCommon(String plain) {
    List<String> words = NO_LETTERS.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
    return common.contains(plain)
        || plain.chars().distinct().count() < FEWEST_DIFFERENT
        || REPEATED.matcher(plain).matches()
        || (words.stream().allMatch(common::contains) && words.size() < 3)
        || common.contains(String.join("", words));
  }
}
