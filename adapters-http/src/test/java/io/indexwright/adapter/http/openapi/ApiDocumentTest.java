package io.indexwright.adapter.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {
  private static final String FRAME =
      """
      {"openapi": "3.1.1", "paths": {}, "components": {"schemas": {"Id": {"type": "string"}}}}""";

  private static final String MERGED =
      """
      {
        "openapi": "3.1.1",
        "paths": {
          "/x": {
            "get": {
              "responses": {
                "200": { },
                "default": {
                  "$ref": "#/components/responses/Failed"
                }
              }
            },
            "post": {
              "responses": {
                "201": { },
                "default": {
                  "$ref": "#/components/responses/Failed"
                }
              }
            }
          }
        },
        "components": {
          "schemas": {
            "Id": {
              "type": "string"
            },
            "X": {
              "type": "object"
            }
          }
        }
      }
      """;

  @Test
  void mergesPathsAndComponents() {
    String read =
        """
        {"paths": {"/x": {"get": {"responses": {"200": {}}}}},
         "components": {"schemas": {"X": {"type": "object"}}}}""";
    String written =
        """
        {"paths": {"/x": {"post": {"responses": {"201": {}}}}}}""";

    assertThat(ApiDocument.of(List.of(FRAME, read, written)).text()).isEqualTo(MERGED);
  }

  @Test
  void refusesAnOperationThatTwoPartsHave() {
    String part =
        """
        {"paths": {"/x": {"get": {"responses": {}}}}}""";

    assertThatIllegalStateException()
        .isThrownBy(() -> ApiDocument.of(List.of(FRAME, part, part)))
        .withMessage("two parts of the document have /paths/~1x/get");
  }

  @Test
  void refusesAComponentThatTwoPartsHave() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                ApiDocument.of(
                    List.of(
                        FRAME,
                        """
                        {"components": {"schemas": {"Id": {"format": "uuid"}}}}""")))
        .withMessage("two parts of the document have /components/schemas/Id");
  }

  @Test
  void refusesWhatIsNoObject_andAKeyThatComesTwice() {
    for (String part : List.of("[]", "{", "{\"paths\": {}, \"paths\": {}}")) {
      assertThatIllegalStateException()
          .isThrownBy(() -> ApiDocument.of(List.of(FRAME, part)))
          .withMessage("a part of the document is no JSON object");
    }
  }
}
