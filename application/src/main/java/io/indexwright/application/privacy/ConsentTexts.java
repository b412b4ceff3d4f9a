package io.indexwright.application.privacy;

import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What consent is asked for. The product needs none for what it does: these are purposes of the
 * house that runs it.
 *
 * @param versions of the text that is shown now, by purpose
 */
public record ConsentTexts(SortedMap<Purpose, String> versions) {
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** Nobody is asked for anything. */
  public static final ConsentTexts NONE = new ConsentTexts(Collections.emptySortedMap());

  /** Refuses versions that are not of 1 to 64 letters, digits and {@code . _ -}. */
  public ConsentTexts {
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    if (!versions.values().stream().allMatch(VERSION.asMatchPredicate())) {
      throw new IllegalArgumentException("not versions of texts: " + versions.values());
    }
  }

  /**
   * Reads purposes and versions such as {@code newsletter:2,research:2026-01}.
   *
   * @throws IllegalArgumentException if it is anything else, or names a purpose twice
   */
  public static ConsentTexts parse(String text) {
    TreeMap<Purpose, String> versions = new TreeMap<>();
    Arrays.stream(text.split(",", -1))
        .map(item -> item.strip().split(":", 2))
        .forEach(
            parts -> {
              if (parts.length < 2 || versions.put(new Purpose(parts[0]), parts[1]) != null) {
                throw new IllegalArgumentException("not purposes with a version each: " + text);
              }
            });
    return new ConsentTexts(versions);
  }

  /** Returns true if {@code consent} answers what is asked now. */
  public boolean ask(Consent consent) {
    return consent.text().equals(versions.get(consent.purpose()));
  }
}
