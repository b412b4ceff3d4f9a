package io.indexwright.adapter.postgres.privacy;

import io.indexwright.application.access.User;
import io.indexwright.application.memory.privacy.InMemoryPersonalRecords;
import io.indexwright.application.port.privacy.PersonalRecords;
import io.indexwright.application.privacy.Chapter;
import io.indexwright.application.privacy.PersonalRecord;

class InMemoryPersonalRecordsTest extends PersonalRecordsContract {
  private final InMemoryPersonalRecords records = new InMemoryPersonalRecords();

  @Override
  PersonalRecords records() {
    put(Somebody.ADA, Chapter.PROFILE, "1");
    put(Somebody.ADA, Chapter.API_KEYS, "1");
    put(Somebody.ADA, Chapter.API_KEYS, "2");
    put(Somebody.ADA, Chapter.PORTFOLIOS, "1");
    put(Somebody.BEN, Chapter.API_KEYS, "3");
    records.trade(Somebody.ADA.id());
    return records;
  }

  private void put(User user, Chapter chapter, String place) {
    String json = "{\"name\": \"" + user.name() + "\"}";
    records.put(
        user.id(),
        chapter,
        new PersonalRecord(chapter == Chapter.PROFILE ? user.id().toString() : place, json));
  }
}
