package io.indexwright.adapter.http.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** How views are written: times in ISO 8601, and what is absent not at all. */
final class Json {
  /** So deep and so long are documents of ours at most, with room to spare. */
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(50)
          .maxNumberLength(100)
          .maxNameLength(500)
          .maxStringLength(200_000)
          .build();

  static final ObjectMapper MAPPER = mapper();

  private Json() {}

  static String text(Object view) {
    try {
      return MAPPER.writeValueAsString(view);
    } catch (JsonProcessingException unwritable) {
      throw new UncheckedIOException("a view cannot be written", unwritable);
    }
  }

  static byte[] bytes(Problem problem) throws IOException {
    return MAPPER.writeValueAsBytes(problem);
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper =
        new ObjectMapper(JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .registerModule(
                new SimpleModule()
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(Optional.class, new Present()));
    mapper
        .configOverride(Optional.class)
        .setInclude(
            JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS));
    return mapper;
  }

  /** Writes what an {@link Optional} holds. */
  private static final class Present extends JsonSerializer<Object> {

    @Override
    public boolean isEmpty(SerializerProvider provider, Object optional) {
      return ((Optional<?>) optional).isEmpty();
    }

    @Override
    public void serialize(Object optional, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      provider.defaultSerializeValue(((Optional<?>) optional).orElseThrow(), out);
    }
  }
}
