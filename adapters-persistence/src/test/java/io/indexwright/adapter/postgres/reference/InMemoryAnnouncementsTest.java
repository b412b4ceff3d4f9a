package io.indexwright.adapter.postgres.reference;

import io.indexwright.application.memory.InMemoryInstruments;
import io.indexwright.application.memory.reference.InMemoryAnnouncements;
import io.indexwright.application.port.Instruments;
import io.indexwright.application.port.reference.Announcements;

class InMemoryAnnouncementsTest extends AnnouncementsContract {
  private final InMemoryInstruments instruments = new InMemoryInstruments();

  @Override
  Instruments instruments() {
    return instruments;
  }

  @Override
  Announcements announcements() {
    return new InMemoryAnnouncements(instruments);
  }
}
