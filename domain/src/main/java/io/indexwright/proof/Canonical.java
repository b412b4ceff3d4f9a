package io.indexwright.proof;

import io.indexwright.money.Precision;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The one written form of a fact: equal facts are equal texts, on every machine and for ever.
 *
 * <p>It is JSON without spaces, with sorted keys and nothing but strings, lists and objects. Form:
 * docs/rules/canonical-form.md.
 */
public sealed interface Canonical {

  /** Returns the canonical text. */
  String text();

  /** Returns the SHA-256 of the canonical text. */
  default Digest digest() {
    return Digest.of(text());
  }

  /** Writes words as they are. */
  static Canonical of(String words) {
    return new Words(words);
  }

  /** Writes a number without exponent, trailing zeros or needless sign. */
  static Canonical of(BigDecimal number) {
    return new Words(Precision.normalised(number).toPlainString());
  }

  /** Writes a whole number. */
  static Canonical of(int number) {
    return new Words(Integer.toString(number));
  }

  /** A string. */
  record Words(String words) implements Canonical {
    @Override
    public String text() {
      return words.chars().allMatch(Words::isPlain) ? '"' + words + '"' : escaped();
    }

    private static boolean isPlain(int unit) {
      return unit >= ' ' && unit <= '~' && unit != '"' && unit != '\\';
    }

    private String escaped() {
      return words
          .codePoints()
          .mapToObj(Words::escaped)
          .collect(Collectors.joining("", "\"", "\""));
    }

    /** Half a surrogate pair has no UTF-8 form of its own, so it is escaped as well. */
    private static String escaped(int point) {
      if (point == '"' || point == '\\') {
        return "\\" + (char) point;
      }
      boolean unwritable = point < ' ' || Character.getType(point) == Character.SURROGATE;
      return unwritable ? String.format("\\u%04x", point) : Character.toString(point);
    }
  }

  /** Items whose order matters. */
  record Items(List<Canonical> items) implements Canonical {
    /** Keeps a copy that nobody can change. */
    public Items {
      items = List.copyOf(items);
    }

    /** Writes each of {@code values}, in their order. */
    public static <T> Items of(Collection<T> values, Function<T, Canonical> form) {
      return new Items(values.stream().map(form).toList());
    }

    /** Writes each of {@code values} as words, in their order. */
    public static <T> Items ofWords(Collection<T> values, Function<T, String> words) {
      return of(values, value -> Canonical.of(words.apply(value)));
    }

    @Override
    public String text() {
      return items.stream().map(Canonical::text).collect(Collectors.joining(",", "[", "]"));
    }
  }

  /**
   * Named values.
   *
   * @param values iterated by key, compared by UTF-16 code unit
   */
  record Fields(SortedMap<String, Canonical> values) implements Canonical {
    /** Keeps a copy that nobody can change. */
    public Fields {
      SortedMap<String, Canonical> byKey = new TreeMap<>();
      byKey.putAll(values);
      values = Collections.unmodifiableSortedMap(byKey);
    }

    /** Starts with no value. */
    public static Fields none() {
      return new Fields(Collections.emptySortedMap());
    }

    /** Writes each of {@code values} under its key. */
    public static <K, V> Fields of(
        Map<K, V> values, Function<K, String> key, Function<V, Canonical> form) {
      SortedMap<String, Canonical> byKey = new TreeMap<>();
      values.forEach((named, value) -> byKey.put(key.apply(named), form.apply(value)));
      return new Fields(byKey);
    }

    /** Returns these fields and one more. */
    public Fields with(String key, Canonical value) {
      SortedMap<String, Canonical> more = new TreeMap<>(values);
      more.put(key, value);
      return new Fields(more);
    }

    /** Returns these fields and one more, whose value is {@code words}. */
    public Fields with(String key, String words) {
      return with(key, Canonical.of(words));
    }

    /** Returns these fields and one more, whose value is {@code number}. */
    public Fields with(String key, BigDecimal number) {
      return with(key, Canonical.of(number));
    }

    /** Returns these fields and one more, whose value is {@code number}. */
    public Fields with(String key, int number) {
      return with(key, Canonical.of(number));
    }

    /** Returns these fields and one more, whose value is the name of {@code constant}. */
    public Fields with(String key, Enum<?> constant) {
      return with(key, constant.name());
    }

    @Override
    public String text() {
      return values.entrySet().stream()
          .map(field -> Canonical.of(field.getKey()).text() + ":" + field.getValue().text())
          .collect(Collectors.joining(",", "{", "}"));
    }
  }
}
