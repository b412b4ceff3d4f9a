package io.indexwright.proof;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Tests of every shape of a sealed type. */
final class Shapes {

  private Shapes() {}

  /** Checks each text, and that no form of the sealed type is left out, here or there. */
  static <T> Stream<DynamicTest> all(
      Kinds<T> kinds, Class<T> sealed, Map<? extends T, String> texts) {
    List<Class<?>> leaves = leavesOf(sealed).toList();
    return Stream.concat(
        texts.entrySet().stream()
            .map(
                one ->
                    DynamicTest.dynamicTest(
                        one.getKey().getClass().getSimpleName(),
                        () ->
                            assertThat(kinds.written(one.getKey()).text())
                                .isEqualTo(one.getValue().replace('\'', '"')))),
        Stream.of(
            DynamicTest.dynamicTest(
                "all of " + sealed.getSimpleName(),
                () -> {
                  assertThat(kinds.kinds().stream().<Class<?>>map(Kinds.Kind::type))
                      .containsExactlyInAnyOrderElementsOf(leaves);
                  assertThat(texts.keySet().stream().<Class<?>>map(Object::getClass).distinct())
                      .containsExactlyInAnyOrderElementsOf(leaves);
                })));
  }

  static Stream<Class<?>> leavesOf(Class<?> type) {
    return type.isSealed()
        ? Stream.of(requireNonNull(type.getPermittedSubclasses())).flatMap(Shapes::leavesOf)
        : Stream.of(type);
  }
}
