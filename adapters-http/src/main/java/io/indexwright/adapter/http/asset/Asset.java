package io.indexwright.adapter.http.asset;

import io.indexwright.proof.Digest;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** One file in memory; a browser asks for it every time, and downloads it when it has changed. */
public final class Asset {
  public static final String HTML = "text/html; charset=utf-8";
  public static final String CSS = "text/css; charset=utf-8";
  public static final String SCRIPT = "text/javascript; charset=utf-8";
  public static final String SVG = "image/svg+xml";

  private static final String WEAK = "W/";

  private final String path;
  private final String type;
  private final byte[] content;
  private final String tag;

  private Asset(String path, String type, String content, String mark) {
    this.path = path;
    this.type = type;
    this.content = content.getBytes(StandardCharsets.UTF_8);
    this.tag = mark + '"' + Digest.of(content).brief() + '"';
  }

  /** Shows {@code content}, whose tag is a strong one: it changes with every byte. */
  public static Asset of(String path, String type, String content) {
    return new Asset(path, type, content, "");
  }

  /**
   * Reads a file of this program into memory.
   *
   * @throws IllegalStateException if the build left it out
   */
  public static Asset load(String path, String resource, String type) {
    return new Asset(path, type, text(resource), WEAK);
  }

  /**
   * Reads a file of this program.
   *
   * @throws IllegalStateException if the build left it out
   */
  public static String text(String resource) {
    try (InputStream file = Asset.class.getClassLoader().getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException("the build left out " + resource);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(resource, unreadable);
    }
  }

  /** Returns where it is to be found. */
  public String path() {
    return path;
  }

  /** Answers with it, or that what the browser has is right. */
  public void serve(Context request) {
    request.header(Header.CACHE_CONTROL, "no-cache").header(Header.ETAG, tag);
    if (tag.equals(request.header(Header.IF_NONE_MATCH))) {
      request.status(HttpStatus.NOT_MODIFIED);
    } else {
      request.contentType(type).result(content);
    }
  }
}
