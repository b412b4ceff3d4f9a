package io.indexwright.adapter.postgres.sql;

import io.indexwright.application.memory.InMemoryTransactions;
import io.indexwright.application.port.Transactions;

class InMemoryTransactionsTest extends TransactionsContract {

  @Override
  Transactions transactions() {
    return new InMemoryTransactions();
  }
}
