package io.indexwright.adapter.marketfeed.twelvedata;

import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Ticker;
import io.indexwright.corporateaction.Announcement;
import io.indexwright.corporateaction.CorporateAction;
import io.indexwright.corporateaction.Distribution;
import io.indexwright.corporateaction.Recapitalisation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what an issuer did to the shares of one symbol: {@code /splits} or {@code /dividends}.
 *
 * @param path of the endpoint, and the name of the list in its answer
 * @param dateField the name of the ex-date
 * @param adjust whether the vendor adjusts it, if it would unless told otherwise
 * @param action reads the rest of a row
 */
record Events(
    String path,
    String dateField,
    Optional<Boolean> adjust,
    Function<Fields, CorporateAction> action) {

  static final Events SPLITS = new Events("splits", "date", Optional.empty(), Events::split);

  /** As they were paid; unless told so, the vendor adjusts them for splits. */
  static final Events DIVIDENDS =
      new Events("dividends", "ex_date", Optional.of(false), Events::dividend);

  private static final int CREDITS = 20;
  private static final Pattern IN_WORDS =
      Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)-for-([0-9]{1,9}(?:\\.[0-9]{1,9})?)\\b.*");

  Question question(List<String> symbols) {
    Question question = Question.of("/" + path, CREDITS, symbols);
    return adjust.map(isAdjusted -> question.with("adjust", isAdjusted)).orElse(question);
  }

  Reply<Announcement> read(Answer answer, Ticker ticker, Stretch stretch) {
    Fields said = Fields.of(answer.said());
    said.object("meta").expectAbout(ticker);
    return answer.rows(
        stretch.within(said.list(path), dateField),
        row ->
            new Announcement(ticker.instrument(), stretch.date(row, dateField), action.apply(row)));
  }

  private static CorporateAction dividend(Fields row) {
    return new Distribution.Dividend(row.positive("amount"));
  }

  /**
   * The vendor writes a 4-for-1 split as from 4 to 1, with the ratio 0.25, against the words of its
   * own documentation. Whoever reads it the wrong way round is wrong by a factor of 16, so the
   * description has to say the same.
   */
  private static CorporateAction split(Fields row) {
    BigDecimal after = row.positive("from_factor");
    BigDecimal held = row.positive("to_factor");
    Matcher words = row.read("description", "such as '4-for-1 split'", IN_WORDS::matcher);
    if (!words.matches() || !isSame(after, held, words)) {
      throw new Fields.Unexpected(
          "description: expected '%s-for-%s split', was '%s'"
              .formatted(
                  after.toPlainString(),
                  held.toPlainString(),
                  row.read("description", "a text", Function.identity())));
    }
    return new Recapitalisation.Split(after, held);
  }

  private static boolean isSame(BigDecimal after, BigDecimal held, Matcher words) {
    BigDecimal afterInWords = new BigDecimal(words.group(1));
    BigDecimal heldInWords = new BigDecimal(words.group(2));
    return after.multiply(heldInWords).compareTo(held.multiply(afterInWords)) == 0;
  }
}
