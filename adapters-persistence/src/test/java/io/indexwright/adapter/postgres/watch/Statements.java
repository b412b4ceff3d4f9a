package io.indexwright.adapter.postgres.watch;

import io.indexwright.adapter.postgres.PostgresDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The constants of our classes that are statements; those of {@code embedded} prepare a server. */
public final class Statements {
  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?m)^(select|insert|update|delete|with|merge|copy|create|drop|analyze|explain|set) ");

  private Statements() {}

  /** Returns their texts. */
  public static List<String> all() {
    Path classes = classes();
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .filter(file -> !file.toString().contains("embedded"))
          .map(file -> classes.relativize(file).toString().replace('/', '.'))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .flatMap(Statements::constants)
          .filter(text -> STATEMENT.matcher(text).find())
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path classes() {
    try {
      return Path.of(
          PostgresDatabase.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException nowhere) {
      throw new IllegalStateException(nowhere);
    }
  }

  private static Stream<String> constants(String type) {
    try {
      return Arrays.stream(Class.forName(type).getDeclaredFields())
          .filter(field -> field.getType() == String.class)
          .filter(field -> Modifier.isStatic(field.getModifiers()))
          .map(Statements::text);
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(gone);
    }
  }

  private static String text(Field field) {
    try {
      field.setAccessible(true);
      return (String) field.get(null);
    } catch (IllegalAccessException closed) {
      throw new IllegalStateException(closed);
    }
  }
}
