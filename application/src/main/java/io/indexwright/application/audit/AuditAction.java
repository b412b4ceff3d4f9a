package io.indexwright.application.audit;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What is done: what it is done to, a point and a verb, such as {@code run.approve}.
 *
 * @param value at most 80 lower-case letters, digits and {@code -}, with a point between words
 */
public record AuditAction(String value) {
  private static final int LONGEST = 80;
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]*");

  /** A secret was read: told like everything else, without the secret. */
  public static final AuditAction READ_SECRET = new AuditAction("secret.read");

  /** A secret was kept, maybe in place of another one. */
  public static final AuditAction PUT_SECRET = new AuditAction("secret.put");

  /** A secret was forgotten. */
  public static final AuditAction REMOVE_SECRET = new AuditAction("secret.remove");

  /** Secrets were sealed anew, under the current key. */
  public static final AuditAction ROTATE_SECRETS = new AuditAction("secret.rotate");

  /** What was known of a person was erased. */
  public static final AuditAction ERASE_PERSON = new AuditAction("person.erase");

  /** Somebody was told all that is kept of him. */
  public static final AuditAction EXPORT_PERSON = new AuditAction("person.export");

  /** Somebody said yes or no to a purpose. */
  public static final AuditAction GIVE_CONSENT = new AuditAction("consent.give");

  /** Somebody shows who he is, by a password or a link that is good once. */
  public static final AuditAction OPEN_SESSION = new AuditAction("session.open");

  /** Somebody who is signed in stays so. */
  public static final AuditAction RENEW_SESSION = new AuditAction("session.renew");

  /** Somebody signs out. */
  public static final AuditAction END_SESSION = new AuditAction("session.end");

  /** A token or a key was shown: told only where it was refused. */
  public static final AuditAction SHOW_TOKEN = new AuditAction("token.show");

  /** Somebody asks for what is not for him: told only where it was refused. */
  public static final AuditAction ASK = new AuditAction("access.ask");

  /** Everything that was issued so far is good no more. */
  public static final AuditAction RAISE_FLOOR = new AuditAction("token.end-all");

  /** Somebody may sign in who could not before. */
  public static final AuditAction CREATE_USER = new AuditAction("user.create");

  /** Somebody is in another role, or is let in or not. */
  public static final AuditAction CHANGE_USER = new AuditAction("user.change");

  /** Somebody has another password. */
  public static final AuditAction CHANGE_PASSWORD = new AuditAction("user.change-password");

  /** Somebody has a link that signs him in once. */
  public static final AuditAction INVITE_USER = new AuditAction("user.invite");

  /** Somebody was told the key of a second factor. */
  public static final AuditAction BEGIN_FACTOR = new AuditAction("second-factor.begin");

  /** Somebody needs a code to sign in from now on. */
  public static final AuditAction CONFIRM_FACTOR = new AuditAction("second-factor.confirm");

  /** Somebody signs in by his password alone again. */
  public static final AuditAction REMOVE_FACTOR = new AuditAction("second-factor.remove");

  /** A key for a program was made. */
  public static final AuditAction CREATE_KEY = new AuditAction("api-key.create");

  /** A key was followed by another one. */
  public static final AuditAction ROTATE_KEY = new AuditAction("api-key.rotate");

  /** A key is good for nothing any more. */
  public static final AuditAction REVOKE_KEY = new AuditAction("api-key.revoke");

  /** A portfolio was opened. */
  public static final AuditAction OPEN_PORTFOLIO = new AuditAction("portfolio.open");

  /** Cash came into a portfolio, or went out of it. */
  public static final AuditAction MOVE_CASH = new AuditAction("portfolio.move-cash");

  /** A rebalance was planned. */
  public static final AuditAction PLAN_RUN = new AuditAction("run.plan");

  /** Somebody said yes to a plan. */
  public static final AuditAction APPROVE_RUN = new AuditAction("run.approve");

  /** A plan was taken back. */
  public static final AuditAction CANCEL_RUN = new AuditAction("run.cancel");

  /** An order was placed. */
  public static final AuditAction PLACE_ORDER = new AuditAction("order.place");

  /** What was open of an order was withdrawn. */
  public static final AuditAction CANCEL_ORDER = new AuditAction("order.cancel");

  /** An order was put on other terms. */
  public static final AuditAction REPLACE_ORDER = new AuditAction("order.replace");

  /** An index has rules that it did not have before. */
  public static final AuditAction DEFINE_INDEX = new AuditAction("index.define");

  /** The levels of an index are to be calculated. */
  public static final AuditAction CALCULATE_INDEX = new AuditAction("index.calculate");

  /** Something can be traded that was not known before, or has another name. */
  public static final AuditAction ADD_INSTRUMENT = new AuditAction("instrument.add");

  /** What an issuer does was told, or told otherwise. */
  public static final AuditAction ANNOUNCE = new AuditAction("corporate-action.announce");

  /** A year of the log itself was dropped. */
  public static final AuditAction DROP_YEAR = new AuditAction("audit.drop");

  /** Refuses any other form. */
  public AuditAction {
    List<String> words = List.of(value.split("\\.", -1));
    if (value.length() > LONGEST
        || words.size() < 2
        || !words.stream().allMatch(WORD.asMatchPredicate())) {
      throw new IllegalArgumentException("not an action such as run.approve: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
