package io.indexwright.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.indexwright.bootstrap.demo.Demo;
import io.indexwright.bootstrap.demo.Story;
import io.indexwright.order.Order;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class DemoTest {
  private final RunningProduct product = RunningProduct.get();

  @Test
  void makesNoFalseClaim() {
    assertThat(product.story()).contains("✓").doesNotContain("✗");
    assertThat(product.isTrue()).isTrue();
  }

  @Test
  void arrivesAtThePublishedDow() {
    assertThat(product.story()).contains("level 25,379.45 is the official close 25,379.45");
  }

  @Test
  void isPlainText_whereNoTerminalIs() {
    assertThat(product.story()).doesNotContain("\u001b");
  }

  @Test
  void changesNothing_whenToldAgain() {
    List<Order> before = orders();
    StringWriter told = new StringWriter();
    Story again = new Story(new PrintWriter(told), false);

    new Demo(product.wiring(), again).tell(Clock.systemUTC().instant());

    assertThat(again.isTrue()).isTrue();
    assertThat(told.toString()).contains("5 orders found from an earlier run");
    assertThat(orders()).isEqualTo(before).hasSize(5);
  }

  /** Other tests trade for portfolios of their own. */
  private List<Order> orders() {
    return product.wiring().ledgers().accounts().stream()
        .filter(account -> account.name().equals("Demo portfolio"))
        .flatMap(account -> product.wiring().orders().of(account.id()).stream())
        .toList();
  }
}
