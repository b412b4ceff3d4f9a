package io.indexwright.adapter.postgres.webhook;

import io.indexwright.adapter.postgres.TestDatabase;
import io.indexwright.application.port.webhook.Deliveries;
import io.indexwright.application.port.webhook.Webhooks;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresDeliveriesTest extends DeliveriesContract {
  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  @Override
  Webhooks webhooks() {
    return new PostgresWebhooks(DATABASE.transactions());
  }

  @Override
  Deliveries deliveries() {
    return new PostgresDeliveries(DATABASE.transactions());
  }
}
