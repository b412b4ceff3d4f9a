package io.indexwright.adapter.marketfeed.ecb;

import io.indexwright.adapter.marketfeed.guard.FeedFault;
import io.indexwright.adapter.marketfeed.guard.FeedPolicies;
import io.indexwright.adapter.marketfeed.guard.LimitedBody;
import io.indexwright.application.feed.Failure;
import io.indexwright.application.feed.Reach;
import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Sourced;
import io.indexwright.application.port.MalformedFeedException;
import io.indexwright.application.port.feed.PublishedRates;
import io.indexwright.application.port.feed.RawResponses;
import io.indexwright.proof.Digest;
import io.indexwright.rates.FxQuote;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/** The files of the bank, from where it publishes them. */
public final class EcbSource implements PublishedRates {
  /** The folder that the bank documents. */
  public static final URI ENDPOINT = URI.create("https://www.ecb.europa.eu/stats/eurofxref/");

  private static final int OK = 200;

  /** The history of 27 years has 0.6 million bytes in its ZIP, and that of 90 days a tenth. */
  private static final int MOST_BYTES = 16 << 20;

  private final URI endpoint;
  private final FeedPolicies policies;
  private final RawResponses responses;
  private final HttpClient client;

  /**
   * Asks under {@code policies}, which are those of this source and no other.
   *
   * @param endpoint the folder with the files; it ends in a slash
   */
  public EcbSource(URI endpoint, FeedPolicies policies, RawResponses responses) {
    if (!endpoint.isAbsolute() || !endpoint.getRawPath().endsWith("/")) {
      throw new IllegalArgumentException("not a folder such as " + ENDPOINT + ": " + endpoint);
    }
    this.endpoint = endpoint;
    this.policies = policies;
    this.responses = responses;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(policies.connect())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  @Override
  public String fixing() {
    return EcbFile.FIXING;
  }

  @Override
  public String address() {
    return endpoint.toString();
  }

  @Override
  public Reply<FxQuote> of(Reach reach) {
    URI file = endpoint.resolve(file(reach));
    try {
      Read read = policies.call(() -> {}, () -> read(file));
      Digest digest = Digest.of(read.bytes);
      responses.keep(digest, read.bytes);
      return new Reply.Answered<>(
          read.quotes.stream().map(quote -> new Sourced<>(quote, digest)).toList(), List.of());
    } catch (FeedFault fault) {
      return new Reply.Failed<>(fault.failure(), fault.text());
    }
  }

  private static String file(Reach reach) {
    return switch (reach) {
      case LAST_DAY -> "eurofxref-daily.xml";
      case NINETY_DAYS -> "eurofxref-hist-90d.xml";
      case ALL -> "eurofxref-hist.zip";
    };
  }

  /** What was answered, as it came and as it reads. */
  private static final class Read {
    private final byte[] bytes;
    private final List<FxQuote> quotes;

    Read(byte[] bytes, List<FxQuote> quotes) {
      this.bytes = bytes;
      this.quotes = quotes;
    }
  }

  private Read read(URI file) throws InterruptedException {
    try {
      HttpResponse<byte[]> response =
          client.send(policies.request(file).build(), head -> new LimitedBody(MOST_BYTES));
      if (response.statusCode() != OK) {
        throw refusal(file, response.statusCode());
      }
      return new Read(response.body(), EcbFile.read(file.toString(), response.body()));
    } catch (MalformedFeedException malformed) {
      throw FeedFault.lasting(Failure.MALFORMED, String.valueOf(malformed.getMessage()));
    } catch (IOException broken) {
      throw fault(file, broken);
    }
  }

  private static FeedFault fault(URI file, IOException broken) {
    return LimitedBody.isTooLarge(broken)
        ? FeedFault.lasting(
            Failure.MALFORMED, file + ": expected at most " + MOST_BYTES + " bytes, was more")
        : FeedFault.passing(
            "the connection for "
                + file
                + " failed: "
                + Optional.ofNullable(broken.getMessage()).orElse("it was cut off"));
  }

  private static FeedFault refusal(URI file, int status) {
    String text = file + " was answered with status " + status;
    if (status >= 500 || status == 429) {
      return FeedFault.passing(text);
    }
    return FeedFault.lasting(status == 404 ? Failure.UNKNOWN : Failure.REFUSED, text);
  }
}
