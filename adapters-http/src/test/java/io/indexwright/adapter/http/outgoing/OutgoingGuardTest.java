package io.indexwright.adapter.http.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.indexwright.adapter.http.outgoing.OutgoingGuard.Destination;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingGuardTest {
  private static final String PUBLIC = "93.184.215.14";

  private final List<String> asked = new ArrayList<>();

  private static InetAddress address(String text) throws UnknownHostException {
    return InetAddress.getAllByName(text)[0];
  }

  /** Names that end in a number lead there; addresses are themselves, as on every machine. */
  private List<InetAddress> resolve(String name) throws UnknownHostException {
    asked.add(name);
    return switch (name) {
      case "example.com", "xn--mnchen-3ya.example" -> List.of(address(PUBLIC));
      case "inside.example" -> List.of(address("10.1.2.3"));
      case "both.example" -> List.of(address(PUBLIC), address("127.0.0.1"));
      case "mapped.example" ->
          List.of(InetAddress.getByAddress(mapped((byte) 127, (byte) 0, (byte) 0, (byte) 1)));
      case "localhost" -> List.of(InetAddress.getLoopbackAddress());
      default -> {
        if (name.matches("[0-9.]+|\\[.*\\]")) {
          yield List.of(InetAddress.getAllByName(name));
        }
        throw new UnknownHostException(name);
      }
    };
  }

  private static byte[] mapped(byte... four) {
    byte[] sixteen = new byte[16];
    Arrays.fill(sixteen, 10, 12, (byte) 0xff);
    System.arraycopy(four, 0, sixteen, 12, four.length);
    return sixteen;
  }

  private OutgoingGuard guard(OutgoingRules rules) {
    return new OutgoingGuard(rules, this::resolve);
  }

  private Destination check(String url) {
    return guard(OutgoingRules.STRICT).check(URI.create(url));
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com, example.com, 443, /",
    "HTTPS://Example.COM:8443/a%20b?c=d%26, example.com:8443, 8443, /a%20b?c=d%26",
    "https://xn--mnchen-3ya.example/, xn--mnchen-3ya.example, 443, /",
    "https://93.184.215.14/x, 93.184.215.14, 443, /x",
    "'https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/', '[2606:2800:21f:cb07:6820:80da:af6b:8b2c]', 443, /"
  })
  void goesWhereEverybodyMayGo(String url, String authority, int port, String target) {
    Destination to = check(url);

    assertThat(to.isSecure()).isTrue();
    assertThat(to.authority()).isEqualTo(authority);
    assertThat(to.address().getPort()).isEqualTo(port);
    assertThat(to.target()).isEqualTo(target);
  }

  /** The address that was looked at is the one to connect to: there is no second look. */
  @Test
  void looksANameUpOnce() {
    assertThat(check("https://example.com/").address().getAddress().getHostAddress())
        .isEqualTo(PUBLIC);
    assertThat(asked).containsExactly("example.com");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://localhost/",
        "https://inside.example/",
        "https://both.example/",
        "https://mapped.example/",
        "https://0.0.0.0/",
        "https://10.0.0.1/",
        "https://100.64.0.1/",
        "https://127.0.0.1/",
        "https://127.255.255.254/",
        "https://169.254.169.254/latest/meta-data/",
        "https://172.31.255.255/",
        "https://192.0.0.192/",
        "https://192.168.1.1/",
        "https://198.19.255.255/",
        "https://224.0.0.1/",
        "https://239.255.255.255/",
        "https://255.255.255.255/",
        "https://[::]/",
        "https://[::1]/",
        "https://[::127.0.0.1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:a9fe:a9fe]/",
        "https://[64:ff9b::7f00:1]/",
        "https://[100::1]/",
        "https://[2001::1]/",
        "https://[2001:db8::1]/",
        "https://[2002:7f00:1::]/",
        "https://[3fff:fff::1]/",
        "https://[fc00::1]/",
        "https://[fd12:3456:789a::1]/",
        "https://[fe80::1]/",
        "https://[fec0::1]/",
        "https://[ff02::1]/"
      })
  void doesNotGoWhereOnlyWeCanGo(String url) {
    assertThatThrownBy(() -> check(url))
        .isInstanceOf(ForbiddenUrlException.class)
        .hasMessageContaining("not in the public part");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0x7f.0.0.1/",
        "https://0177.0.0.1/",
        "https://127.1/",
        "https://127.0.0.01/",
        "https://example.com./",
        "https://localhost./",
        "https://-a.example/",
        "https://a_b.example/",
        "https://münchen.example/",
        "https://１２７.0.0.1/",
        "https://[fe80::1%25eth0]/",
        "https:///path",
        "https:example.com",
        "https://example.com%2f@localhost/"
      })
  void doesNotGuessWhatAHostMeans(String url) {
    assertThatThrownBy(() -> check(url)).isInstanceOf(ForbiddenUrlException.class);
    assertThat(asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "http://example.com/, not https",
    "ftp://example.com/, not https",
    "file:///etc/passwd, not https",
    "//example.com/, not https",
    "https://user:word@example.com/, a user",
    "https://@example.com/, a user",
    "https://example.com/#x, a fragment",
    "https://example.com:22/, port",
    "https://example.com:0/, port",
    "https://nobody.example/, nobody knows"
  })
  void saysWhatIsWrong(String url, String why) {
    assertThatThrownBy(() -> check(url))
        .isInstanceOf(ForbiddenUrlException.class)
        .hasMessageContaining(why);
  }

  @Test
  void goesInside_whenTheRulesSaySo() {
    Destination to = guard(OutgoingRules.inside(8080)).check(URI.create("http://localhost:8080/x"));

    assertThat(to.isSecure()).isFalse();
    assertThat(to.authority()).isEqualTo("localhost:8080");
    assertThatThrownBy(
            () -> guard(OutgoingRules.inside(8080)).check(URI.create("http://localhost/")))
        .hasMessageContaining("port");
  }
}
