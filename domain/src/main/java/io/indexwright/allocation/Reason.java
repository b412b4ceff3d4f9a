package io.indexwright.allocation;

import io.indexwright.money.Money;

/** Why no more of an instrument is traded, and what would have changed that. */
public sealed interface Reason {

  /** Returns a sentence for readers. */
  String inWords();

  /** It ends exactly at its target. */
  record AtTarget() implements Reason {
    @Override
    public String inWords() {
      return "at its target";
    }
  }

  /**
   * The cash for one more lot and its fee is not there; where nothing is bought yet, for the
   * smallest order that is allowed.
   */
  record ShortOfCash(Money missing) implements Reason {
    @Override
    public String inWords() {
      return missing + " short of one more lot";
    }
  }

  /** What is still to be traded is no whole lot. */
  record LessThanALot(Money off, Money lot) implements Reason {
    @Override
    public String inWords() {
      return off + " off its target, less than a lot of " + lot;
    }
  }

  /** All that is to be traded is smaller than the smallest order that is allowed. */
  record UnderMinimum(Money missing) implements Reason {
    @Override
    public String inWords() {
      return missing + " short of the smallest order";
    }
  }

  /** Trading more costs more in fees than it mends, by the objective. */
  record FeeTooHigh(Money fee, Money mends) implements Reason {
    @Override
    public String inWords() {
      return "trading more mends " + mends + " for a fee of " + fee;
    }
  }

  /** One more lot would make the variance no smaller. */
  record NoLessRisk(Money off) implements Reason {
    @Override
    public String inWords() {
      return off + " off its target; one more lot would not lower the risk";
    }
  }

  /** The rule serves others first; it is so far off what its weight says. */
  record OthersFirst(Money off) implements Reason {
    @Override
    public String inWords() {
      return off + " off its target; others come first";
    }
  }

  /** What one more lot brings would lie idle. */
  record NothingToBuy(Money off) implements Reason {
    @Override
    public String inWords() {
      return off + " off its target; what a sale brings would buy nothing";
    }
  }

  /** Something forbids it. */
  record Forbidden(Bar bar) implements Reason {
    @Override
    public String inWords() {
      return bar.words;
    }
  }

  /** What can forbid a trade. */
  enum Bar {
    /** The instrument is on the list of those that are not traded. */
    NEVER_TRADED("it is never traded"),
    /** The instrument is on the list of those that are not sold. */
    NEVER_SOLD("it is never sold"),
    /** Only what comes in is invested. */
    ONLY_BUYS("nothing is sold when money only comes in"),
    /** Only what goes out is sold. */
    ONLY_SALES("nothing is bought when money only goes out"),
    /** Its part of the turnover that is allowed is used up. */
    TURNOVER("its part of the turnover that is allowed is used up");

    private final String words;

    Bar(String words) {
      this.words = words;
    }
  }
}
