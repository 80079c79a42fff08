package org.everyonecounts.jobs.doctor;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections of the driver, without a pool: the doctor asks once. */
final class SingleSource implements DataSource {
    private final String url;
    private final Properties signIn;

    SingleSource(String url, Properties signIn) {
        this.url = url;
        this.signIn = signIn;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return DriverManager.getConnection(url, signIn);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the user is given already");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("nothing is written");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("the time is given already");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("nothing is written");
    }

    @Override
    public <T> T unwrap(Class<T> wanted) throws SQLException {
        throw new SQLFeatureNotSupportedException("this is no " + wanted.getSimpleName());
    }

    @Override
    public boolean isWrapperFor(Class<?> wanted) {
        return false;
    }
}
