package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.bootstrap.demo.Demo;
import io.indexwright.bootstrap.demo.Story;
import io.indexwright.bootstrap.wiring.Wiring;
import io.indexwright.order.Order;
import io.indexwright.order.OrderId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The program as a process of its own, started, killed and stopped as it is in life. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@Tag("once")
class ProcessTest {
  private final Path home = PreparedHome.make();

  @Test
  void keepsTheSameOrdersAndFills_whenKilledAfterTheyWerePlaced() throws Exception {
    ChildProcess killed = start("4000", "demo", "--exit");
    killed.until("orders placed");
    killed.kill();

    try (Wiring wiring = new Wiring(RunningProduct.settings(home), Clock.systemUTC())) {
      List<OrderId> placed = orders(wiring).stream().map(Order::id).toList();
      assertThat(placed).hasSize(5);
      assertThat(orders(wiring)).anyMatch(order -> order.fills().isEmpty());

      StringWriter told = new StringWriter();
      Story story = new Story(new PrintWriter(told), false);
      new Demo(wiring, story).tell(Clock.systemUTC().instant());

      assertThat(story.isTrue()).as(told.toString()).isTrue();
      assertThat(orders(wiring)).extracting(Order::id).isEqualTo(placed);
      assertThat(orders(wiring)).flatExtracting(Order::fills).doesNotHaveDuplicates().hasSize(10);
    }
  }

  @Test
  void isReady_andStopsItsDatabase_whenAskedToEnd() throws Exception {
    ChildProcess serving = start("0", "serve");
    URI console = URI.create(serving.until("Console: ").replaceAll(".*(http://[^ ]+).*", "$1"));

    assertThat(status(console.resolve("/health/ready"))).isEqualTo(200);
    assertThat(serving.stops()).isTrue();

    try (Stream<Path> files = Files.walk(home)) {
      assertThat(files).noneMatch(file -> file.endsWith("postmaster.pid"));
    }
  }

  @Test
  void refusesASecondProcessOnTheSameHome_andSaysWhatToDo() throws Exception {
    ChildProcess first = start("0", "serve");
    first.until("Console: ");

    ChildProcess second = start("0", "demo", "--exit");
    List<String> said = second.linesToTheEnd();

    assertThat(second.exitCode()).isEqualTo(1);
    assertThat(said)
        .singleElement()
        .asString()
        .contains(home.toString())
        .contains("INDEXWRIGHT_HOME");
    assertThat(first.stops()).isTrue();
  }

  @Test
  void namesTheSettingThatIsWrong_andFails() throws Exception {
    ChildProcess refused =
        ChildProcess.start(program("serve"), Map.of("INDEXWRIGHT_PAPER_LATENCY", "soon"));

    assertThat(refused.linesToTheEnd())
        .anyMatch(line -> line.contains("INDEXWRIGHT_PAPER_LATENCY: expected a number"));
    assertThat(refused.exitCode()).isEqualTo(1);
  }

  private ChildProcess start(String latency, String... arguments) throws IOException {
    return ChildProcess.start(
        program(arguments),
        Map.of("INDEXWRIGHT_HOME", home.toString(), "INDEXWRIGHT_PAPER_LATENCY", latency));
  }

  private static List<String> program(String... arguments) {
    return ChildProcess.command(
        List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()), arguments);
  }

  private static List<Order> orders(Wiring wiring) {
    return wiring.ledgers().accounts().stream()
        .flatMap(account -> wiring.orders().of(account.id()).stream())
        .toList();
  }

  private static int status(URI uri) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
        .statusCode();
  }
}
