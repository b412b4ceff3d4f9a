package io.indexwright.adapter.http.me;

import io.indexwright.adapter.http.RouteGroup;
import io.indexwright.adapter.http.exchange.Body;
import io.indexwright.adapter.http.exchange.Gate;
import io.indexwright.adapter.http.exchange.RefusedException;
import io.indexwright.application.access.UserId;
import io.indexwright.application.me.GiveConsent;
import io.indexwright.application.port.privacy.Consents;
import io.indexwright.application.privacy.Consent;
import io.indexwright.application.privacy.ConsentTexts;
import io.indexwright.application.privacy.Purpose;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code /me/consents}: what somebody is asked to agree to, and what he said. */
public final class ConsentRoutes implements RouteGroup {
  private static final String ALL = MeRoutes.ME + "/consents";
  private static final Purpose UNREAD = new Purpose("unread");

  private final Consents consents;
  private final ConsentTexts texts;
  private final GiveConsent give;
  private final Gate gate;

  /** Shows {@code consents} to {@code texts}, and lets {@code give} add to them. */
  public ConsentRoutes(Consents consents, ConsentTexts texts, GiveConsent give, Gate gate) {
    this.consents = consents;
    this.texts = texts;
    this.give = give;
    this.gate = gate;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    RouteGroup.read(routes, ALL, MeRoutes.MINE, this::list);
    RouteGroup.put(routes, ALL, MeRoutes.MINE, this::give);
  }

  private void list(Context request) {
    request.json(told(Gate.principal(request).id()));
  }

  private ConsentList told(UserId user) {
    List<Said> said = consents.of(user).stream().map(Said::of).toList();
    List<Asked> asked =
        texts.versions().entrySet().stream()
            .map(text -> Asked.of(text.getKey(), text.getValue(), said))
            .toList();
    return new ConsentList(asked, said);
  }

  private void give(Context request) {
    UserId user = Gate.principal(request).id();
    Instant now = gate.asker(request).at();
    Consent consent = Body.read(request, given -> read(given, now));
    if (!give.give(user, consent, gate.asker(request))) {
      throw RefusedException.unprocessable(
          "not-asked", "nobody asks for this consent, or by another text", List.of());
    }
    request.json(told(user));
  }

  private static Consent read(Body given, Instant now) {
    given.text("purpose");
    Purpose purpose =
        given.parsed("purpose", ConsentRoutes::named, "must be a purpose").orElse(UNREAD);
    return new Consent(purpose, given.text("text"), given.neededFlag("granted"), now);
  }

  private static Optional<Purpose> named(String text) {
    try {
      return Optional.of(new Purpose(text));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  /** What is asked now, and everything that he ever said, the last first. */
  private record ConsentList(List<Asked> purposes, List<Said> history) {}

  /** A purpose as it is asked for now; yes to an earlier text is no yes. */
  private record Asked(String purpose, String text, boolean granted) {
    static Asked of(Purpose purpose, String text, List<Said> said) {
      return new Asked(
          purpose.name(),
          text,
          said.stream()
              .filter(each -> each.purpose().equals(purpose.name()))
              .findFirst()
              .filter(last -> last.granted() && last.text().equals(text))
              .isPresent());
    }
  }

  /** What he said once. */
  private record Said(String purpose, String text, boolean granted, Instant at) {
    static Said of(Consent consent) {
      return new Said(consent.purpose().name(), consent.text(), consent.isGranted(), consent.at());
    }
  }
}
