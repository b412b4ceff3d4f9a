package io.indexwright.adapter.postgres.job;

import com.github.kagkarlsson.scheduler.serializer.Serializer;

/** Keeps nothing beside an execution: all that is known of a job is in its row. */
final class NothingSerializer implements Serializer {

  @Override
  public byte[] serialize(Object nothing) {
    return new byte[0];
  }

  /** Nobody makes objects of what lies in a table. */
  @Override
  public <T> T deserialize(Class<T> type, byte[] nothing) {
    throw new UnsupportedOperationException("an execution has no data");
  }
}
