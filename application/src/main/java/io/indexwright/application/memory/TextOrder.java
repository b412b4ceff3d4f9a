package io.indexwright.application.memory;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

/** How text is ordered wherever it is kept. */
final class TextOrder {

  /** Code points, as a database compares them; not the halves of pairs that Java compares. */
  static final Comparator<String> BY_CODE_POINT =
      Comparator.comparing(text -> text.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  private TextOrder() {}
}
