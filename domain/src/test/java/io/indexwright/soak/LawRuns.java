package io.indexwright.soak;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** The tries of a {@link Law}. */
final class LawRuns implements TestTemplateInvocationContextProvider {
  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    int times = Soak.cases(context.getRequiredTestMethod().getAnnotation(Law.class).value());
    return IntStream.rangeClosed(1, times).mapToObj(number -> new Run(number, times));
  }

  private record Run(int number, int times)
      implements TestTemplateInvocationContext, ParameterResolver, RepetitionInfo {

    @Override
    public String getDisplayName(int invocationIndex) {
      return "repetition " + number + " of " + times;
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(this);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == RepetitionInfo.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return this;
    }

    @Override
    public int getCurrentRepetition() {
      return number;
    }

    @Override
    public int getTotalRepetitions() {
      return times;
    }

    @Override
    public int getFailureCount() {
      return 0;
    }

    @Override
    public int getFailureThreshold() {
      return Integer.MAX_VALUE;
    }
  }
}
