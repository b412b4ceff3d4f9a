package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the documents show is compiled, run and asked for. */
class ReadmeTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern PRINTS = Pattern.compile("println\\(.*\\);\\s*// (.+)");
  private static final Pattern ASKED = Pattern.compile("localhost:7070(/[^\\s'\"]+)");
  private static final String IMPORTS =
      Stream.of(
              "io.indexwright.money",
              "io.indexwright.calendar",
              "io.indexwright.instrument",
              "io.indexwright.market",
              "io.indexwright.corporateaction",
              "io.indexwright.selection",
              "io.indexwright.weighting",
              "io.indexwright.index",
              "io.indexwright.rulebook",
              "io.indexwright.calculation",
              "io.indexwright.order",
              "io.indexwright.portfolio",
              "io.indexwright.allocation",
              "io.indexwright.proof",
              "java.math",
              "java.time",
              "java.util")
          .map(room -> "import " + room + ".*;\n")
          .reduce("", String::concat);

  @TempDir private Path directory = Path.of("");

  @TestFactory
  Stream<DynamicTest> everyJavaExamplePrintsWhatItSays() throws IOException {
    List<Path> pages;
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      pages =
          Stream.concat(Stream.of(ROOT.resolve("README.md")), docs.filter(ReadmeTest::isPage))
              .toList();
    }
    return pages.stream()
        .flatMap(page -> found(JAVA, text(page)).map(code -> example(page, code.group(1))));
  }

  @Test
  void everyAddressOfTheReadmeAnswers() {
    List<String> asked =
        found(ASKED, text(ROOT.resolve("README.md"))).map(m -> m.group(1)).toList();

    String key = RunningProduct.get().key();
    assertThat(asked).isNotEmpty().allSatisfy(path -> assertThat(status(path, key)).isEqualTo(200));
  }

  @Test
  void theReadmeHasTheTwoCommands() {
    assertThat(text(ROOT.resolve("README.md")))
        .contains(
            "mvn -Dmaven.test.skip package && java -jar bootstrap/target/indexwright.jar demo")
        .contains("\nmvn verify\n");
  }

  private DynamicTest example(Path page, String code) {
    return DynamicTest.dynamicTest(
        ROOT.relativize(page).toString(),
        () ->
            assertThat(printed(code))
                .isNotEmpty()
                .isEqualTo(found(PRINTS, code).map(says -> says.group(1).strip()).toList()));
  }

  private List<String> printed(String code) throws Exception {
    Path source = directory.resolve("Example.java");
    Files.writeString(
        source,
        IMPORTS + "public class Example { public static void main(String[] a) {\n" + code + "}}");
    StringWriter said = new StringWriter();
    var compiler = ToolProvider.getSystemJavaCompiler();
    boolean compiled =
        compiler
            .getTask(
                said,
                null,
                null,
                List.of("-cp", System.getProperty("java.class.path"), "-d", directory.toString()),
                null,
                compiler
                    .getStandardFileManager(null, null, StandardCharsets.UTF_8)
                    .getJavaFileObjects(source))
            .call();
    assertThat(compiled).as(said.toString()).isTrue();
    return run();
  }

  private List<String> run() throws Exception {
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      loader
          .loadClass("Example")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(out);
    }
    return printed.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private static Stream<MatchResult> found(Pattern pattern, String text) {
    return pattern.matcher(text).results();
  }

  private static boolean isPage(Path file) {
    return file.toString().endsWith(".md");
  }

  private static String text(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static int status(String path, String key) throws IOException, InterruptedException {
    URI uri = RunningProduct.get().address().resolve(path);
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri).header("X-API-Key", key).build(), BodyHandlers.discarding())
        .statusCode();
  }
}
