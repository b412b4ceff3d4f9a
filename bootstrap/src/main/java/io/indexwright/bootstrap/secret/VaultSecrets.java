package io.indexwright.bootstrap.secret;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import io.indexwright.adapter.http.trace.CurrentTrace;
import io.indexwright.adapter.http.trace.Trace;
import io.indexwright.application.port.UnavailableException;
import io.indexwright.application.port.secret.Secrets;
import io.indexwright.application.secret.Secret;
import io.indexwright.application.secret.SecretName;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Secrets of a server that speaks as HashiCorp Vault and OpenBao do: all are fields of one document
 * of a KV engine, version 2 (<a
 * href="https://developer.hashicorp.com/vault/api-docs/secret/kv/kv-v2#read-secret-version">read
 * secret version</a>). The token stands in a header, never in the address; redirections are not
 * followed, so that it goes nowhere else.
 */
public final class VaultSecrets implements Secrets {

  /** The name of the secret by which we are let in. */
  public static final SecretName TOKEN = new SecretName("INDEXWRIGHT_VAULT_TOKEN");

  private static final Duration TO_CONNECT = Duration.ofSeconds(1);
  private static final JsonFactory JSON = new JsonFactory();
  private static final int FOUND = 200;
  private static final int NOT_THERE = 404;

  /** What a header can carry; the client would show any other token in its refusal. */
  private static final Predicate<String> CARRIED = Pattern.compile("[!-~]+").asMatchPredicate();

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(TO_CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final VaultAddress address;
  private final Secrets tokens;
  private final Duration patience;

  /**
   * Asks the server at {@code address}.
   *
   * @param tokens where {@link #TOKEN} is found, each time
   * @param patience for a whole answer
   */
  public VaultSecrets(VaultAddress address, Secrets tokens, Duration patience) {
    this.address = address;
    this.tokens = tokens;
    this.patience = patience;
  }

  @Override
  public Optional<Secret> find(SecretName name) {
    HttpResponse<byte[]> answer = answer(request());
    return switch (answer.statusCode()) {
      case FOUND -> field(answer.body(), name);
      case NOT_THERE -> Optional.empty();
      default -> throw away("it answered " + answer.statusCode());
    };
  }

  private HttpRequest request() {
    String token =
        tokens
            .find(TOKEN)
            .map(Secret::reveal)
            .filter(CARRIED)
            .orElseThrow(() -> away("no token is known that a header can carry"));
    return HttpRequest.newBuilder(address.document())
        .timeout(patience)
        .header("X-Vault-Token", token)
        .header("X-Vault-Request", "true")
        .header(Trace.HEADER, CurrentTrace.ofNextCall())
        .GET()
        .build();
  }

  /** The patience of the client alone would end with the headers. */
  private HttpResponse<byte[]> answer(HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> asked =
        client.sendAsync(request, BodyHandlers.ofByteArray());
    try {
      return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException failure) {
      throw new UnavailableException(address.toString(), failure);
    } catch (TimeoutException slow) {
      asked.cancel(true);
      throw away("it did not answer within " + patience.toMillis() + " ms");
    } catch (InterruptedException hurried) {
      asked.cancel(true);
      Thread.currentThread().interrupt();
      throw new UnavailableException(address.toString(), hurried);
    }
  }

  /** What a parser complains of may be the secret: it is not passed on. */
  private Optional<Secret> field(byte[] body, SecretName name) {
    JsonPointer place = JsonPointer.compile("/data/data/" + name);
    try (JsonParser parser =
        new FilteringParserDelegate(
            JSON.createParser(body),
            new JsonPointerBasedFilter(place),
            Inclusion.ONLY_INCLUDE_ALL,
            false)) {
      JsonToken token = parser.nextToken();
      return Optional.ofNullable(token == JsonToken.VALUE_STRING ? parser.getText() : null)
          .filter(text -> !text.isEmpty())
          .map(Secret::of);
    } catch (IOException garbled) {
      throw away("its answer is no JSON");
    }
  }

  private UnavailableException away(String why) {
    return new UnavailableException(address.toString(), new IOException(why));
  }
}
