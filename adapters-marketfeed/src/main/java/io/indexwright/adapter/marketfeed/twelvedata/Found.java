package io.indexwright.adapter.marketfeed.twelvedata;

import io.indexwright.application.feed.FoundSymbol;
import io.indexwright.application.feed.Reply;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.function.Function;

/** Reads what {@code /symbol_search} finds. */
final class Found {
  private Found() {}

  static Question question(List<String> words) {
    return Question.of("/symbol_search", 1, words);
  }

  static Reply<FoundSymbol> read(Answer answer) {
    return answer.rows(Fields.of(answer.said()).list("data"), Found::symbol);
  }

  private static FoundSymbol symbol(Fields row) {
    return new FoundSymbol(
        row.read("symbol", "a symbol", Function.identity()),
        row.read("mic_code", "a market such as XNYS", Function.identity()),
        row.read("instrument_name", "a name", Function.identity()),
        row.read("instrument_type", "a kind", Function.identity()),
        row.read("currency", "an ISO 4217 currency code such as USD", Currency::getInstance),
        row.read("exchange_timezone", "a time zone such as America/New_York", ZoneId::of));
  }
}
