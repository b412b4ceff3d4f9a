package io.indexwright.adapter.postgres.webhook;

import io.indexwright.application.memory.webhook.InMemoryDeliveries;
import io.indexwright.application.memory.webhook.InMemoryWebhooks;
import io.indexwright.application.port.webhook.Deliveries;
import io.indexwright.application.port.webhook.Webhooks;

class InMemoryDeliveriesTest extends DeliveriesContract {
  private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
  private final InMemoryWebhooks webhooks = new InMemoryWebhooks(deliveries);

  @Override
  Webhooks webhooks() {
    return webhooks;
  }

  @Override
  Deliveries deliveries() {
    return deliveries;
  }
}
