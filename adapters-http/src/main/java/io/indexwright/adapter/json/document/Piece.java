package io.indexwright.adapter.json.document;

import java.util.List;
import java.util.SortedMap;

/** A piece of a JSON text. */
sealed interface Piece {

  /** Says in a message what it is. */
  String shown();

  /** A string. */
  record Text(String text) implements Piece {
    @Override
    public String shown() {
      return "'" + text + "'";
    }
  }

  /** A number, as it was written: nothing is lost to binary. */
  record Digits(String text) implements Piece {
    @Override
    public String shown() {
      return text;
    }
  }

  /** A list. */
  record Listed(List<Piece> items) implements Piece {
    @Override
    public String shown() {
      return "a list";
    }
  }

  /** An object. */
  record Members(SortedMap<String, Piece> members) implements Piece {
    @Override
    public String shown() {
      return "an object";
    }
  }

  /** {@code true}, {@code false} or {@code null}. */
  record Word(String word) implements Piece {
    @Override
    public String shown() {
      return word;
    }
  }

  /** What should be there and is not. */
  record Missing() implements Piece {
    @Override
    public String shown() {
      return "nothing";
    }
  }

  /** A part of something that was refused as a whole; there is no more to say about it. */
  record Lost() implements Piece {
    @Override
    public String shown() {
      return "nothing";
    }
  }
}
