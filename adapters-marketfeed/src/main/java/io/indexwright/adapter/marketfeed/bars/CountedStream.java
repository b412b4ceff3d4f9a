package io.indexwright.adapter.marketfeed.bars;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how much of it has been read, after every read of many bytes. */
final class CountedStream extends FilterInputStream {
  private final LongConsumer read;
  private long count;

  CountedStream(InputStream bytes, LongConsumer read) {
    super(bytes);
    this.read = read;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    tell(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int many = super.read(into, offset, length);
    tell(Math.max(many, 0));
    return many;
  }

  private void tell(int more) {
    count += more;
    read.accept(count);
  }
}
