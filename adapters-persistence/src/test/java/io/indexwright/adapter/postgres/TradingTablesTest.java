package io.indexwright.adapter.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tables of runs, orders and ledgers refuse, whoever writes into them. */
@Tag("once")
class TradingTablesTest {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final String ID = "'00000000-0000-0000-0000-000000000001'";
  private static final String OTHER = "'00000000-0000-0000-0000-000000000002'";

  /** A row of each table that is allowed; a test changes some of it. */
  private static final Map<String, String> SOUND =
      Map.of(
          "order_run",
          "id=#2 portfolio_id=#1 approved_by='Ada' approved_at=now()",
          "trade_order",
          "id=#2 run_id=#1 portfolio_id=#1 position=1 instrument_id='a' side='BUY' quantity=1"
              + " state='NEW' order_type='MARKET' time_in_force='DAY'",
          "order_event",
          "order_id=#1 sequence=2 kind='EXPIRED' known_at=now()",
          "fill",
          "portfolio_id=#1 execution_id='y' revision=0 order_id=#1 sequence=1 kind='TRADED'"
              + " quantity=1 price=1 currency='USD' commission=0 executed_at=now()",
          "ledger_entry",
          "portfolio_id=#1 reference='x' revision=0 kind='CASH' happened_at=now() known_at=now()"
              + " amount=1 currency='USD'");

  @BeforeEach
  void fill() {
    DATABASE.tell(
        """
        insert into instrument (id, name, currency) values ('a', 'Alpha', 'USD'), ('b', 'B', 'USD');
        insert into portfolio values (%1$s, 'x', 'USD'), (%2$s, 'y', 'USD');
        insert into order_run (id, portfolio_id, approved_by, approved_at)
          values (%1$s, %1$s, 'Ada', now());
        insert into trade_order (
          id, run_id, portfolio_id, position, instrument_id, side, quantity, state, order_type,
          time_in_force)
          values (%1$s, %1$s, %1$s, 0, 'a', 'BUY', 1, 'WORKING', 'MARKET', 'DAY');
        insert into order_event (order_id, sequence, kind, known_at)
          values (%1$s, 1, 'TRADED', now())
        """
            .formatted(ID, OTHER));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "order_run | approved_by=' '",
        "order_run | approved_at=null",
        "order_run | portfolio_id=gen_random_uuid()",
        "trade_order | quantity=0",
        "trade_order | side='HOLD'",
        "trade_order | state='LOST'",
        "trade_order | portfolio_id=#2",
        "trade_order | order_type='ICEBERG'",
        "trade_order | time_in_force='SOON'",
        "trade_order | order_type='LIMIT'",
        "trade_order | order_type='LIMIT' limit_price=1",
        "trade_order | order_type='LIMIT' limit_price=0 price_currency='USD'",
        "trade_order | order_type='STOP' limit_price=1 price_currency='USD'",
        "trade_order | order_type='STOP_LIMIT' limit_price=1 price_currency='USD'",
        "trade_order | limit_price=1 price_currency='USD'",
        "trade_order | time_in_force='GTD'",
        "trade_order | expires_at=now()",
        "trade_order | time_in_force='GTD' expires_at='infinity'",
        "order_event | sequence=1",
        "order_event | sequence=0",
        "order_event | kind='HEARD'",
        "order_event | kind='REJECTED'",
        "order_event | reason='no'",
        "order_event | order_id=#2",
        "order_event | kind='REPLACED'",
        "order_event | replacement=1 quantity=1 order_type='MARKET' time_in_force='DAY'",
        "order_event | kind='REPLACED' replacement=0 quantity=1 order_type='MARKET' time_in_force='DAY'",
        "order_event | kind='REPLACED' replacement=1 quantity=1 order_type='LIMIT' time_in_force='DAY'",
        "order_event | kind='REPLACED' replacement=1 quantity=1 order_type='MARKET' time_in_force='GTD'",
        "fill | quantity=0",
        "fill | quantity='NaN'",
        "fill | price=null",
        "fill | price=0",
        "fill | currency='usd'",
        "fill | commission=-1",
        "fill | execution_id=''",
        "fill | sequence=2",
        "fill | kind='BUSTED'",
        "fill | number=1",
        "fill | portfolio_id=#2",
        "fill | order_id=#2",
        "fill | revision=1",
        "ledger_entry | reference=' '",
        "ledger_entry | revision=-1",
        "ledger_entry | revision=1",
        "ledger_entry | kind='LOAN'",
        "ledger_entry | kind='CANCELLED' amount=null currency=null",
        "ledger_entry | amount='NaN'",
        "ledger_entry | amount=null",
        "ledger_entry | currency=null",
        "ledger_entry | currency='EURO'",
        "ledger_entry | portfolio_id=gen_random_uuid()",
        "ledger_entry | fee=1",
        "ledger_entry | instrument_id='a'",
        "ledger_entry | kind='TRADE'",
        "ledger_entry | kind='TRADE' instrument_id='a' side='BUY' quantity=1 fee=0",
        "ledger_entry | kind='TRADE' instrument_id='a' side='BUY' quantity=1 fee=0 rate=0",
        "ledger_entry | kind='TRADE' instrument_id='a' side='BUY' quantity=1 fee=0 rate=1 amount=-1",
        "ledger_entry | kind='TRADE' instrument_id='a' side='BUY' quantity=0 fee=0 rate=1",
        "ledger_entry | kind='TRADE' instrument_id='a' side='BUY' quantity=1 fee=-1 rate=1",
        "ledger_entry | kind='TRADE' instrument_id='c' side='BUY' quantity=1 fee=0 rate=1",
        "ledger_entry | kind='DIVIDEND_DUE' instrument_id='a'",
        "ledger_entry | kind='DIVIDEND_DUE' instrument_id='a' price=0 amount=null",
        "ledger_entry | kind='DIVIDEND_PAID'",
        "ledger_entry | kind='CASH_IN_LIEU' instrument_id='a' price=1 amount=null",
        "ledger_entry | kind='FEE' due='x'",
        "ledger_entry | kind='TAX' rate=1",
        "ledger_entry | kind='EXCHANGE'",
        "ledger_entry | kind='EXCHANGE' received=1",
        "ledger_entry | kind='EXCHANGE' received=1 received_currency='USD'",
        "ledger_entry | kind='EXCHANGE' received=-1 received_currency='EUR'",
        "ledger_entry | kind='SPLIT' amount=null currency=null instrument_id='a'",
        "ledger_entry | kind='SPLIT' amount=null currency=null instrument_id='a' ratio_before=0 ratio_after=1",
        "ledger_entry | kind='MERGER' amount=null currency=null instrument_id='a' ratio_before=1 ratio_after=1",
        "ledger_entry | kind='MERGER' amount=null currency=null instrument_id='a' other_instrument_id='a' ratio_before=1 ratio_after=1",
        "ledger_entry | kind='SPIN_OFF' amount=null currency=null instrument_id='a' other_instrument_id='b' ratio_before=1 ratio_after=1",
        "ledger_entry | kind='SPIN_OFF' amount=null currency=null instrument_id='a' other_instrument_id='b' ratio_before=1 ratio_after=1 cost_share=1.1"
      })
  void refuseWhatMustNotBe(String table, String changes) {
    assertThatThrownBy(() -> insert(table, changes))
        .cause()
        .isInstanceOfSatisfying(
            SQLException.class, refusal -> assertThat(refusal.getSQLState()).startsWith("23"));
  }

  @Test
  void takeWhatIsSound() {
    for (String table :
        new String[] {"order_run", "trade_order", "order_event", "fill", "ledger_entry"}) {
      insert(table, "");
    }
    insert(
        "ledger_entry",
        "reference='y' kind='SPIN_OFF' amount=null currency=null instrument_id='a'"
            + " other_instrument_id='b' ratio_before=1 ratio_after=1 cost_share=1");

    assertThat(DATABASE.ask("select count(*) from ledger_entry")).isEqualTo("2");
  }

  private static void insert(String table, String changes) {
    Map<String, String> row = new LinkedHashMap<>(values(SOUND.getOrDefault(table, "")));
    row.putAll(values(changes));
    DATABASE.tell(
        "insert into %s (%s) values (%s)"
            .formatted(
                table,
                String.join(", ", row.keySet()),
                row.values().stream()
                    .map(value -> value.replace("#1", ID).replace("#2", OTHER))
                    .collect(Collectors.joining(", "))));
  }

  private static Map<String, String> values(String row) {
    Map<String, String> values = new LinkedHashMap<>();
    Arrays.stream(row.split(" (?=[a-z_]+=)"))
        .filter(column -> !column.isEmpty())
        .map(column -> column.split("=", 2))
        .forEach(column -> values.put(column[0], column[1]));
    return values;
  }
}
