package io.zenmarket.readerswriters.postgres.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/// What a client needs to connect to the embedded server.
///
/// @param url of the database, on the loopback address
/// @param username the role that owns the database
/// @param password its password; never printed
public record PostgresAccess(String url, String username, String password) {

    static final String DATABASE = "zenmarket";
    static final String USERNAME = "zenmarket";

    static PostgresAccess of(int port, String password) {
        return new PostgresAccess("jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE, USERNAME, password);
    }

    /// A source that opens a new connection on every call; for a pool, hand the three values to it instead.
    public DataSource dataSource() {
        return new SimpleDriverDataSource(new Driver(), url, username, password);
    }

    /// Connects with short time limits, to find out whether the server answers.
    Connection probe() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", username);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "20");
        properties.setProperty("ApplicationName", "zenmarket-probe");
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException(url + ": expected a PostgreSQL URL");
        }
        return connection;
    }

    /// The same server's maintenance database, which exists from the beginning.
    PostgresAccess maintenance() {
        return new PostgresAccess(url.substring(0, url.lastIndexOf('/')) + "/postgres", username, password);
    }

    @Override
    public String toString() {
        return username + "@" + url;
    }
}
