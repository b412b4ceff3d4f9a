package io.indexwright.bootstrap.load;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.indexwright.adapter.postgres.DatabaseAddress;
import io.indexwright.bootstrap.RunningProduct;
import io.indexwright.bootstrap.wiring.Upkeep;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * What the same libraries do without the product: one row is read and shown, or one row is written
 * durably. It has as many threads and connections as the product, and nobody is asked who he is.
 */
public final class BareServer {
  private static final int THREADS = 32;
  private static final int CONNECTIONS = 7;

  private static final String PREPARE =
      "create table if not exists bare_order (id uuid primary key, terms text not null)";
  private static final String INSERT = "insert into bare_order (id, terms) values (?, ?)";
  private static final String READ =
      """
      select date, points from index_level
      where index_id = ? order by date desc, revision desc limit 1
      """;

  private final HikariDataSource rows;

  private BareServer(HikariDataSource rows) {
    this.rows = rows;
  }

  /** Serves on the database of the home that the environment names. */
  public static void main(String[] none) throws SQLException {
    Path home = Path.of(System.getenv("INDEXWRIGHT_HOME"));
    DatabaseAddress owner = Upkeep.beside(RunningProduct.settings(home)).owner();
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(owner.url());
    pool.setUsername(owner.user());
    pool.setPassword(owner.password());
    pool.setMaximumPoolSize(CONNECTIONS);
    HikariDataSource rows = new HikariDataSource(pool);
    try (Connection connection = rows.getConnection();
        PreparedStatement table = connection.prepareStatement(PREPARE)) {
      table.execute();
    }
    Javalin javalin = Javalin.create(new BareServer(rows)::set).start();
    System.out.println("http://127.0.0.1:" + javalin.port() + "/");
  }

  private void set(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.jetty.threadPool = new QueuedThreadPool(THREADS, THREADS);
    config.jetty.addConnector(
        (server, http) -> {
          ServerConnector connector =
              new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
          connector.setHost("127.0.0.1");
          return connector;
        });
    config.routes.get("/level/{id}", this::read).post("/orders", this::write);
  }

  private void read(Context request) throws SQLException {
    try (Connection connection = rows.getConnection();
        PreparedStatement query = connection.prepareStatement(READ)) {
      query.setObject(1, UUID.fromString(request.pathParam("id")));
      try (ResultSet row = query.executeQuery()) {
        row.next();
        request.json(Map.of("date", row.getString(1), "points", row.getString(2)));
      }
    }
  }

  private void write(Context request) throws SQLException {
    UUID id = UUID.randomUUID();
    try (Connection connection = rows.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, id);
      insert.setString(2, request.body());
      insert.executeUpdate();
    }
    request.status(HttpStatus.CREATED).json(Map.of("id", id.toString()));
  }
}
