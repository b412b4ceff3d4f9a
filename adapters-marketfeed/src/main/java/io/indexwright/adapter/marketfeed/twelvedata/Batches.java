package io.indexwright.adapter.marketfeed.twelvedata;

import com.fasterxml.jackson.databind.JsonNode;
import io.indexwright.adapter.marketfeed.guard.FeedFault;
import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Ticker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Asks for many symbols, several in each request. What becomes of one request is nothing to the
 * others, and what becomes of one symbol is nothing to the others of its request.
 */
public final class Batches {
  private final Gateway gateway;

  /** Asks as {@code settings} say. */
  public Batches(TwelveDataSettings settings, TwelveDataSource.Surroundings surroundings) {
    this.gateway = new Gateway(settings, surroundings);
  }

  /**
   * One kind of thing that can be asked for.
   *
   * @param most of them in one request
   * @param written how the vendor writes one
   * @param question for several of them, as written
   * @param reader of the answer to one; it throws {@code IllegalArgumentException} if that is not
   *     what was asked for
   */
  public record Kind<K, T>(
      int most,
      Function<K, String> written,
      Function<List<String>, Question> question,
      BiFunction<Answer, K, Reply<T>> reader) {

    Kind<K, T> with(String parameter, Object value) {
      return new Kind<>(
          most, written, symbols -> question.apply(symbols).with(parameter, value), reader);
    }
  }

  /**
   * Asks for one part after the other; whoever has failed in one is not asked for in the next.
   *
   * @param kind what to ask for a part
   */
  public <P, T> Map<Ticker, Reply<T>> inParts(
      Collection<Ticker> tickers, List<P> parts, Function<P, Kind<Ticker, T>> kind) {
    Map<Ticker, Reply<T>> replies = new LinkedHashMap<>();
    tickers.forEach(ticker -> replies.put(ticker, Reply.Answered.nothing()));
    for (P part : parts) {
      List<Ticker> well =
          replies.keySet().stream()
              .filter(ticker -> replies.get(ticker) instanceof Reply.Answered)
              .toList();
      byMarket(well, kind.apply(part))
          .forEach((ticker, reply) -> replies.merge(ticker, reply, Reply::then));
    }
    return Collections.unmodifiableMap(replies);
  }

  /** A market is a parameter of a whole request, so that each request is for one of them. */
  <T> Map<Ticker, Reply<T>> byMarket(Collection<Ticker> tickers, Kind<Ticker, T> kind) {
    Map<Ticker, Reply<T>> replies = new LinkedHashMap<>();
    tickers.forEach(ticker -> replies.put(ticker, Reply.Answered.nothing()));
    tickers.stream()
        .distinct()
        .collect(Collectors.groupingBy(Ticker::market, LinkedHashMap::new, Collectors.toList()))
        .forEach((market, some) -> replies.putAll(each(some, kind.with("mic_code", market))));
    return Collections.unmodifiableMap(replies);
  }

  <K, T> Map<K, Reply<T>> each(Collection<K> keys, Kind<K, T> kind) {
    List<K> asked = keys.stream().distinct().toList();
    List<Reply<T>> answers = ask(asked, kind);
    Map<K, Reply<T>> replies = new LinkedHashMap<>();
    for (int place = 0; place < asked.size(); place++) {
      replies.put(asked.get(place), answers.get(place));
    }
    return Collections.unmodifiableMap(replies);
  }

  /** Returns a reply for each of {@code asked}, in their order. */
  <K, T> List<Reply<T>> ask(List<K> asked, Kind<K, T> kind) {
    List<Reply<T>> replies = new ArrayList<>();
    for (int first = 0; first < asked.size(); first += kind.most()) {
      int end = Math.min(first + kind.most(), asked.size());
      replies.addAll(request(asked.subList(first, end), kind));
    }
    return replies;
  }

  private <K, T> List<Reply<T>> request(List<K> asked, Kind<K, T> kind) {
    List<String> symbols = asked.stream().map(kind.written()).distinct().toList();
    try {
      Answer answer = gateway.ask(kind.question().apply(symbols));
      boolean isKeyed = symbols.size() > 1 && !Faults.isNothingThere(answer.said());
      return asked.stream()
          .map(one -> reply(isKeyed ? part(answer, kind.written().apply(one)) : answer, one, kind))
          .toList();
    } catch (FeedFault fault) {
      Reply<T> failed = failed(fault);
      return asked.stream().map(one -> failed).toList();
    }
  }

  /** With one symbol the answer is about it; with several it is an object of answers by symbol. */
  private static Answer part(Answer answer, String symbol) {
    return answer.part(answer.said().path(symbol));
  }

  private <K, T> Reply<T> reply(Answer answer, K asked, Kind<K, T> kind) {
    JsonNode said = answer.said();
    if (Faults.isNothingThere(said)) {
      return Reply.Answered.nothing();
    }
    if (Faults.isError(said)) {
      return failed(gateway.faults().of(said));
    }
    try {
      return kind.reader().apply(answer, asked);
    } catch (IllegalArgumentException unexpected) {
      return failed(
          gateway.faults().malformed(kind.written().apply(asked) + ": " + unexpected.getMessage()));
    }
  }

  private static <T> Reply<T> failed(FeedFault fault) {
    return new Reply.Failed<>(fault.failure(), fault.text());
  }
}
