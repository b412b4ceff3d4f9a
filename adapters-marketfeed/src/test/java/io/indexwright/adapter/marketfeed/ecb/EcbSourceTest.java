package io.indexwright.adapter.marketfeed.ecb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.indexwright.adapter.marketfeed.guard.FeedEvent;
import io.indexwright.adapter.marketfeed.guard.FeedPolicies;
import io.indexwright.adapter.marketfeed.guard.Patience;
import io.indexwright.adapter.marketfeed.guard.Patiences;
import io.indexwright.adapter.marketfeed.guard.Vendor;
import io.indexwright.adapter.marketfeed.guard.Vendor.Said;
import io.indexwright.application.feed.Failure;
import io.indexwright.application.feed.Reach;
import io.indexwright.application.feed.Reply;
import io.indexwright.application.feed.Sourced;
import io.indexwright.application.memory.feed.InMemoryRawResponses;
import io.indexwright.proof.Digest;
import io.indexwright.rates.CurrencyPair;
import io.indexwright.rates.FxQuote;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bank in another place: its files have the forms of those in {@link EcbFileTest}. */
@Tag("once")
class EcbSourceTest {
  private static final FxQuote DOLLAR =
      new FxQuote(
          "ECB",
          CurrencyPair.of("EUR", "USD"),
          LocalDate.of(2026, 11, 20),
          new BigDecimal("1.1684"));
  private static final String DOCUMENT =
      """
      <Envelope><Cube><Cube time='2026-11-20'><Cube currency='USD' rate='1.1684'/></Cube></Cube>
      </Envelope>""";
  private static final String TABLE = "Date,USD,\n2026-11-20,1.1684,\n";

  private final InMemoryRawResponses responses = new InMemoryRawResponses();
  private FeedPolicies policies = policies(Patiences.LITTLE);
  private Vendor bank;

  @BeforeEach
  void open() throws IOException {
    bank = new Vendor();
  }

  @AfterEach
  void close() {
    bank.close();
  }

  @ParameterizedTest
  @CsvSource({"LAST_DAY, eurofxref-daily.xml", "NINETY_DAYS, eurofxref-hist-90d.xml"})
  void readsAFile_andKeepsItAsItCame(Reach reach, String file) {
    bank.says(Said.ok(DOCUMENT));

    Digest kept = Digest.of(DOCUMENT.getBytes(StandardCharsets.UTF_8));
    assertThat(answered(reach)).containsExactly(new Sourced<>(DOLLAR, kept));
    assertThat(responses.find(kept)).isPresent();
    assertThat(bank.asked())
        .extracting(Vendor.Asked::path)
        .containsExactly("/stats/eurofxref/" + file);
  }

  @Test
  void readsTheWholeHistory() throws IOException {
    bank.says(Said.bytes(zipped(TABLE.getBytes(StandardCharsets.US_ASCII))));

    assertThat(answered(Reach.ALL)).extracting(Sourced::row).containsExactly(DOLLAR);
    assertThat(bank.asked())
        .extracting(Vendor.Asked::path)
        .containsExactly("/stats/eurofxref/eurofxref-hist.zip");
  }

  @ParameterizedTest
  @CsvSource({"404, UNKNOWN, 1", "403, REFUSED, 1", "429, AWAY, 3", "503, AWAY, 3"})
  void failsByTheStatus(int status, Failure failure, int requests) {
    bank.says(Said.of(status, "a page"));

    assertThat(failed(Reach.ALL).failure()).isEqualTo(failure);
    assertThat(bank.asked()).hasSize(requests);
  }

  @Test
  void refusesAZipThatIsCutOff() throws IOException {
    byte[] whole = zipped(TABLE.repeat(50).getBytes(StandardCharsets.US_ASCII));
    bank.says(Said.bytes(Arrays.copyOf(whole, 60)));

    Reply.Failed<FxQuote> failed = failed(Reach.ALL);

    assertThat(failed.failure()).isEqualTo(Failure.MALFORMED);
    assertThat(failed.text()).contains("expected a whole ZIP");
    assertThat(policies.standing().count(FeedEvent.FAILED)).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNoFileOfTheBank() {
    bank.says(Said.ok("<html>We are back soon</html>"));

    assertThat(failed(Reach.LAST_DAY).failure()).isEqualTo(Failure.MALFORMED);
  }

  @Test
  void refusesAZipThatSwellsUp() throws IOException {
    bank.says(Said.bytes(zipped(new byte[(64 << 20) + 1])));

    assertThat(failed(Reach.ALL).text()).contains("expected at most 64 MiB of rates");
  }

  @Test
  void readsNoFileToItsEnd_thatIsTooLarge() {
    bank.says(Said.bytes(new byte[(16 << 20) + 1]));

    assertThat(failed(Reach.ALL).text()).contains("expected at most 16777216 bytes");
  }

  @Test
  void doesNotWait_forABankThatIsSlow() {
    policies = policies(Patiences.waiting(Duration.ofMillis(200), 2));
    CountDownLatch never = new CountDownLatch(1);
    bank.says(
        request -> {
          try {
            never.await();
          } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
          }
          return Said.ok(DOCUMENT);
        });

    assertThat(failed(Reach.LAST_DAY).failure()).isEqualTo(Failure.AWAY);
    assertThat(policies.standing().count(FeedEvent.TIMED_OUT)).isEqualTo(2);
    assertThat(policies.standing().count(FeedEvent.OPENED)).isEqualTo(1);
  }

  @Test
  void makesEachCallUnderItsTrace() {
    AtomicInteger calls = new AtomicInteger();
    policies =
        FeedPolicies.of(
            "ECB",
            Patiences.LITTLE,
            (source, event) -> {},
            () -> "call " + calls.incrementAndGet());
    bank.says(Said.ok(DOCUMENT));

    answered(Reach.LAST_DAY);
    answered(Reach.LAST_DAY);

    assertThat(bank.asked())
        .extracting(asked -> asked.field("Traceparent"))
        .containsExactly("call 1", "call 2");
  }

  @Test
  void refusesAnEndpointThatIsNoFolder() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EcbSource(URI.create("https://bank.example"), policies, responses));
  }

  /** The file of the bank itself, where it is at hand. */
  @Test
  void readsTheHistoryOfTheBank() throws IOException {
    Path file = Path.of(System.getProperty("data.dir", "none"), "ecb/eurofxref-hist.zip");
    assumeThat(file).exists();
    bank.says(Said.bytes(Files.readAllBytes(file)));

    assertThat(answered(Reach.ALL)).hasSizeGreaterThan(200_000);
  }

  private EcbSource source() {
    return new EcbSource(bank.endpoint().resolve("/stats/eurofxref/"), policies, responses);
  }

  private List<Sourced<FxQuote>> answered(Reach reach) {
    return source()
        .of(reach)
        .fold(
            Reply.Answered::rows,
            failed -> {
              throw new AssertionError(failed.toString());
            });
  }

  private Reply.Failed<FxQuote> failed(Reach reach) {
    return source()
        .of(reach)
        .fold(
            answered -> {
              throw new AssertionError(answered.toString());
            },
            failed -> failed);
  }

  private static FeedPolicies policies(Patience patience) {
    return FeedPolicies.of("ECB", patience, (source, event) -> {}, () -> "untraced");
  }

  private static byte[] zipped(byte[] table) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("eurofxref-hist.csv"));
      zip.write(table);
    }
    return bytes.toByteArray();
  }
}
