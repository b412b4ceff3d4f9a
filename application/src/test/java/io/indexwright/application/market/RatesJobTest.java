package io.indexwright.application.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.indexwright.application.feed.Failure;
import io.indexwright.application.feed.Reach;
import io.indexwright.application.feed.Reply;
import io.indexwright.application.job.NotedContext;
import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.memory.reference.InMemoryFixings;
import io.indexwright.application.port.feed.PublishedRates;
import io.indexwright.rates.FxQuote;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RatesJobTest {
  private static final Instant NOW = Instant.parse("2026-03-02T17:00:00Z");

  private final InMemoryFixings fixings = new InMemoryFixings();
  private final NotedContext context = NotedContext.of(RatesJob.KIND, NOW);

  @Test
  void isDone_whenTheBankHasAnswered() {
    job(Reply.Answered.nothing()).run(context);

    assertThat(context.noted()).last().isEqualTo("1/1");
  }

  @Test
  void isTriedAgain_whenTheBankGaveNothing() {
    assertThatIllegalStateException()
        .isThrownBy(() -> job(new Reply.Failed<>(Failure.AWAY, "no route")).run(context))
        .withMessage("no rates: no route");
  }

  private RatesJob job(Reply<FxQuote> reply) {
    return new RatesJob(
        new RefreshRates(fixings, new ImportRates(fixings, new InMemoryTransactions())),
        new Bank(reply),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private record Bank(Reply<FxQuote> reply) implements PublishedRates {
    @Override
    public String fixing() {
      return "ECB";
    }

    @Override
    public String address() {
      return "https://bank.example/";
    }

    @Override
    public Reply<FxQuote> of(Reach reach) {
      return reply;
    }
  }
}
