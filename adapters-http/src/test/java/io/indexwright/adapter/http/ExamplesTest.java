package io.indexwright.adapter.http;

import static io.indexwright.adapter.http.RunningApi.json;
import static io.indexwright.adapter.http.RunningApi.parse;
import static io.indexwright.adapter.http.RunningApi.resource;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every route's answer, against an example that a reader can check by hand. */
class ExamplesTest {
  private static RunningApi api;

  @BeforeAll
  static void start() {
    api = new SmallHouse().run();
  }

  @AfterAll
  static void stop() {
    api.close();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          /api/v1/indices,                                                                 indices
          /api/v1/indices/00000000-0000-4000-8000-000000000001,                            index-equal
          /api/v1/indices/00000000-0000-4000-8000-000000000002,                            index-price
          /api/v1/indices/00000000-0000-4000-8000-000000000001/levels,                     levels
          /api/v1/indices/00000000-0000-4000-8000-000000000001/levels?limit=2,             levels-first
          /api/v1/indices/00000000-0000-4000-8000-000000000001/levels?from=2026-02-01&until=2026-02-03, levels-range
          /api/v1/indices/00000000-0000-4000-8000-000000000002/levels,                     levels-none
          /api/v1/indices/00000000-0000-4000-8000-000000000001/levels/latest,              level-latest
          /api/v1/indices/00000000-0000-4000-8000-000000000001/composition,                composition
          /api/v1/indices/00000000-0000-4000-8000-000000000001/divisor-changes,            divisor-changes
          /api/v1/indices/00000000-0000-4000-8000-000000000002/divisor-changes?limit=1,    divisor-changes-none
          /api/v1/portfolios,                                                              portfolios
          /api/v1/portfolios/00000000-0000-4000-8000-00000000000a,                         portfolio
          /api/v1/portfolios/00000000-0000-4000-8000-00000000000a/valuation,               valuation
          /api/v1/portfolios/00000000-0000-4000-8000-00000000000a/valuation?date=2026-02-02, valuation-earlier
          /api/v1/portfolios/00000000-0000-4000-8000-00000000000b/valuation,               valuation-unpriced
          /api/v1/portfolios/00000000-0000-4000-8000-00000000000a/ledger,                  ledger
          /api/v1/portfolios/00000000-0000-4000-8000-00000000000a/orders,                  orders
          /api/v1/portfolios/00000000-0000-4000-8000-00000000000b/orders,                  orders-none
          /api/v1/orders/3806b5c9-0656-32bf-9995-8305ed8527c6,                             order-filled
          /api/v1/orders/a07f44b0-5186-39ca-89ed-c28bed95ba3a,                             order-rejected
          /health/live,                                                                    health-up
          /health/ready,                                                                   health-ready
          """)
  void answersAsTheExampleSays(String path, String example) {
    HttpResponse<String> answer = api.get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(json(answer)).isEqualTo(parse(resource("/examples/" + example + ".json")));
  }

  @Test
  void writesKeysInTheOrderOfTheirMeaning() {
    assertThat(api.get("/api/v1/indices/" + SmallHouse.PAIR + "/levels/latest").body())
        .matches("\\{\"date\":.*,\"level\":.*,\"points\":.*,\"inputs\":.*}");
  }
}
