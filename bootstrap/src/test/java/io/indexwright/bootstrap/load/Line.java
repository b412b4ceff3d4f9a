package io.indexwright.bootstrap.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kept connection on which one request at a time is asked. It understands as much of HTTP/1.1 as
 * our answers need: they have a length, or come in chunks of text, or have no body.
 */
final class Line implements AutoCloseable {
  private static final String END_OF_HEAD = "\r\n\r\n";
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: *([0-9]+)");
  private static final Pattern CHUNKED = Pattern.compile("(?i)\r\nTransfer-Encoding: *chunked");
  private static final String LAST_CHUNK = "\r\n0\r\n\r\n";

  private final SocketChannel channel;
  private final ByteArrayOutputStream answer = new ByteArrayOutputStream();

  private Line(SocketChannel channel) {
    this.channel = channel;
  }

  /** Connects to {@code port} of this machine; {@code selector} hears when there is an answer. */
  static Line open(int port, Selector selector) throws IOException {
    SocketChannel channel =
        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    Line line = new Line(channel);
    channel.register(selector, SelectionKey.OP_READ, line);
    return line;
  }

  /** Requests are smaller than what the system takes at once. */
  void send(String request) throws IOException {
    answer.reset();
    byte[] bytes = request.getBytes(UTF_8);
    if (channel.write(ByteBuffer.wrap(bytes)) < bytes.length) {
      throw new IOException("half a request was sent");
    }
  }

  /**
   * Takes what has come.
   *
   * @param scratch for that, used by all lines
   * @return the answer, when all of it is here
   */
  Optional<String> read(byte[] scratch) throws IOException {
    int came = channel.read(ByteBuffer.wrap(scratch));
    if (came < 0) {
      throw new EOFException("closed");
    }
    answer.write(scratch, 0, came);
    return Optional.of(answer.toString(ISO_8859_1)).filter(Line::isWhole);
  }

  private static boolean isWhole(String text) {
    int end = text.indexOf(END_OF_HEAD);
    if (end < 0) {
      return false;
    }
    String head = text.substring(0, end);
    if (CHUNKED.matcher(head).find()) {
      return text.endsWith(LAST_CHUNK);
    }
    Matcher length = LENGTH.matcher(head);
    int body = length.find() ? Integer.parseInt(length.group(1)) : 0;
    return text.length() == end + END_OF_HEAD.length() + body;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
