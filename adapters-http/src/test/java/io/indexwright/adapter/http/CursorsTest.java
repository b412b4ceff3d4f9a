package io.indexwright.adapter.http;

import static io.indexwright.adapter.http.RunningApi.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.indexwright.adapter.http.exchange.Parameters;
import io.indexwright.adapter.http.exchange.Route.Access;
import io.indexwright.adapter.http.page.Cursors;
import io.indexwright.application.page.Page;
import io.indexwright.application.page.PageRequest;
import io.indexwright.application.secret.Secret;
import io.javalin.http.Context;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two lists of the numbers from 1 to 9, one of them in two processes that know the same key. */
class CursorsTest {
  private static RunningApi first;
  private static RunningApi second;
  private static RunningApi stranger;

  @BeforeAll
  static void start() {
    first = counting("shared");
    second = counting("shared");
    stranger = counting("another");
  }

  @AfterAll
  static void stop() {
    List.of(first, second, stranger).forEach(RunningApi::close);
  }

  private static RunningApi counting(String key) {
    return RunningApi.answering(
        new Cursors(Secret.of(key))::addTo,
        routes -> RouteGroup.read(routes, "/numbers/{id}", Access.OPEN, CursorsTest::count));
  }

  private static void count(Context request) {
    PageRequest<Integer> wanted = Parameters.read(request, given -> given.page(Integer::valueOf));
    List<Integer> rest = IntStream.rangeClosed(wanted.after().orElse(0) + 1, 9).boxed().toList();
    Page<Integer, Integer> page = Page.of(rest, wanted.limit(), number -> number);
    request.json(ListView.of(request, page, number -> number, number -> number));
  }

  private static String cursor() {
    return json(first.get("/numbers/a?limit=3&even=no")).get("next").textValue();
  }

  @Test
  void goesOnInEveryProcessThatKnowsTheKey_withAnotherLimit() {
    JsonNode page = json(second.get("/numbers/a?even=no&limit=2&cursor=" + cursor()));

    assertThat(page.get("data")).hasToString("[4,5]");
  }

  @Test
  void isAlike_howeverOftenThePageIsAskedFor() {
    assertThat(cursor()).isEqualTo(cursor()).matches("[A-Za-z0-9_-]{23}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/numbers/b?even=no&",
        "/numbers/a?",
        "/numbers/a?even=yes&",
        "/numbers/a?odd=no&"
      })
  void isGoodForNoOtherList(String list) {
    assertThat(fault(first, list + "cursor=" + cursor())).isPresent();
  }

  @Test
  void isGoodForNobodyWithAnotherKey() {
    assertThat(fault(stranger, "/numbers/a?even=no&cursor=" + cursor())).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "3", "%20", "AAAAAAAAAAAAAAAAAAAAAAM", "AAAAAAAAAAAAAAAAAAAAAA", "a=b"})
  void refusesWhatNobodyMade(String forged) {
    assertThat(fault(first, "/numbers/a?cursor=" + forged))
        .contains("must be the next of another page of this list, with the same filters");
  }

  /** The last letter carries bits that mean nothing, so it may differ. */
  @Test
  void refusesACursor_whateverLetterOfItIsChanged() {
    String cursor = cursor();
    IntStream.range(0, cursor.length() - 1)
        .mapToObj(at -> changed(cursor, at))
        .forEach(
            forged ->
                assertThat(fault(first, "/numbers/a?even=no&cursor=" + forged))
                    .as(forged)
                    .isPresent());
  }

  private static String changed(String cursor, int at) {
    char other = cursor.charAt(at) == 'A' ? 'B' : 'A';
    return cursor.substring(0, at) + other + cursor.substring(at + 1);
  }

  private static Optional<String> fault(RunningApi api, String path) {
    HttpResponse<String> answer = api.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    JsonNode fault = json(answer).get("errors").get(0);
    return Optional.of(fault)
        .filter(told -> told.get("parameter").textValue().equals("cursor"))
        .map(told -> told.get("message").textValue());
  }
}
