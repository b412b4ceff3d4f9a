package io.indexwright.bootstrap.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Two servers that take turns: whatever else the machine does meanwhile, it does to both of them.
 */
final class Duel {
  private static final int CONNECTIONS = 32;

  private final Side ours;
  private final Side theirs;
  private final List<Round> rounds = new ArrayList<>();

  Duel(Side ours, Side theirs) {
    this.ours = ours;
    this.theirs = theirs;
  }

  /** A server, and what it is asked. */
  record Side(Served server, Supplier<Ask> asks) {

    /** Returns how many answers it gives a second, if whoever has one asks again at once. */
    double answersASecond(Duration time) throws IOException {
      try (Crowd crowd = new Crowd(server.port(), CONNECTIONS)) {
        Heard heard = crowd.hear(asks, Pace.withoutPause(time));
        assertThat(heard.errors()).isEmpty();
        return heard.count() * 1e9 / time.toNanos();
      }
    }
  }

  /** How many answers each gave a second. */
  private record Round(double ours, double theirs) {
    double ratio() {
      return ours / theirs;
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%.0f/%.0f", ours, theirs);
    }
  }

  /** Lets each work for {@code warm} without counting it, and then for {@code each} a round. */
  void fight(Duration warm, int times, Duration each) throws IOException {
    ours.answersASecond(warm);
    theirs.answersASecond(warm);
    for (int round = 0; round < times; round++) {
      rounds.add(new Round(ours.answersASecond(each), theirs.answersASecond(each)));
    }
  }

  /** Returns what ours reaches of theirs, in the round that is in the middle. */
  double ratio() {
    return rounds.stream().map(Round::ratio).sorted().toList().get(rounds.size() / 2);
  }

  /** Tells the ratio, and the answers a second in each round. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f of it, answers a second %s", ratio(), rounds);
  }
}
