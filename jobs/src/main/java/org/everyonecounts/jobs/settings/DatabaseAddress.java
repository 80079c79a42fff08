package org.everyonecounts.jobs.settings;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.everyonecounts.jobs.contract.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * Where runs are kept: the embedded database of the output folder, or a PostgreSQL server.
 *
 * <p>The only thing that knows the password. It prints itself without user and secrets, in a form that can be given again: for
 * example {@code jdbc:postgresql://db.example:5432/night?sslmode=require} for {@code postgresql://u:pw@db.example:5432/night?sslmode=require}.
 */
public final class DatabaseAddress {
    /** The database inside the output folder. */
    public static final DatabaseAddress EMBEDDED = new DatabaseAddress("", "", new TreeMap<>(), null, new TreeMap<>());

    /** Where the password stands when it is not in the address: our own variable, and the one of all programs of PostgreSQL. */
    public static final String PASSWORD_VARIABLE = SettingsReader.ENVIRONMENT_PREFIX + "DATABASE_PASSWORD";

    private static final String COMMON_PASSWORD_VARIABLE = "PGPASSWORD";
    private static final String COMMON_USER_VARIABLE = "PGUSER";

    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?:jdbc:postgresql|postgres(?:ql)?)://([^/?]*)(?:/([^?]*))?(?:\\?(.*))?", Pattern.DOTALL);
    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*|\\[[0-9A-Fa-f:.]+\\])(?::([1-9]\\d{0,4}))?");
    private static final String OTHER_SIGNS =
            "other signs in user, password and database are written as % and two digits, such as %40 for @ and %2F for /";
    private static final String FORM = "postgresql://user@host:5432/database";

    /**
     * Parameters that the driver is given, by the name in the address. Others are refused: some make the driver load classes or write
     * files.
     */
    private static final Map<String, String> PARAMETERS = parameters();

    private static final String SSL_PASSWORD = "sslpassword";

    private final String hosts;
    private final String database;
    private final SortedMap<String, String> parameters;
    private final @Nullable String user;
    private final SortedMap<String, String> secrets;

    private DatabaseAddress(
            String hosts,
            String database,
            SortedMap<String, String> parameters,
            @Nullable String user,
            SortedMap<String, String> secrets) {
        this.hosts = hosts;
        this.database = database;
        this.parameters = parameters;
        this.user = user;
        this.secrets = secrets;
    }

    /** Says what is wrong with an address without repeating any of it: what cannot be read may be a password. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final String why;
        private final String fix;

        Refused(String what, String why, String fix) {
            super(what);
            this.why = why;
            this.fix = fix;
        }

        String why() {
            return why;
        }

        String fix() {
            return fix;
        }
    }

    private static Map<String, String> parameters() {
        Map<String, String> names = new LinkedHashMap<>();
        for (String name : new String[] {
            "ApplicationName",
            "channelBinding",
            "connectTimeout",
            "currentSchema",
            "gssEncMode",
            "loginTimeout",
            "socketTimeout",
            "sslcert",
            "sslkey",
            "sslmode",
            "sslrootcert",
            "targetServerType"
        }) {
            names.put(name, name);
        }
        names.put("application_name", "ApplicationName");
        names.put("channel_binding", "channelBinding");
        names.put("connect_timeout", "connectTimeout");
        return Collections.unmodifiableMap(names);
    }

    /**
     * Reads an address of the driver ({@code jdbc:postgresql://…}) or of PostgreSQL itself ({@code postgresql://user:password@host:port/database}).
     *
     * @param text the address; empty for the embedded database
     * @param environment variables; the password in the address goes before them
     */
    static DatabaseAddress parse(String text, Map<String, String> environment) throws Refused {
        if (text.isEmpty()) {
            return EMBEDDED;
        }
        Matcher parts = ADDRESS.matcher(text);
        if (!parts.matches()) {
            throw new Refused(
                    "database_url is not the address of a PostgreSQL database",
                    "Runs are kept in PostgreSQL, or in the embedded database where no address is given",
                    "write " + FORM + " or jdbc:postgresql://host:5432/database; " + OTHER_SIGNS);
        }
        String authority = parts.group(1);
        int at = authority.lastIndexOf('@');
        @Nullable String user = null;
        SortedMap<String, String> secrets = new TreeMap<>();
        if (at >= 0) {
            String[] info = authority.substring(0, at).split(":", 2);
            user = decoded(info[0]);
            if (info.length == 2) {
                secrets.put("password", decoded(info[1]));
            }
        }
        SortedMap<String, String> parameters = new TreeMap<>();
        for (String pair : Optional.ofNullable(parts.group(3)).orElse("").split("&")) {
            String[] entry = pair.split("=", 2);
            String value = entry.length == 2 ? decoded(entry[1]) : "";
            if (entry[0].equals("user")) {
                user = value;
            } else if (entry[0].equals("password") || entry[0].equals(SSL_PASSWORD)) {
                secrets.put(entry[0], value);
            } else if (!pair.isEmpty()) {
                parameters.put(known(entry[0]), value);
            }
        }
        String hosts = hosts(authority.substring(at + 1));
        String database = decoded(Optional.ofNullable(parts.group(2)).orElse(""));
        if (database.isEmpty()) {
            throw new Refused("database_url names no database", "A server holds many", "write " + FORM);
        }
        Optional<String> password = Optional.ofNullable(environment.get(PASSWORD_VARIABLE))
                .or(() -> Optional.ofNullable(environment.get(COMMON_PASSWORD_VARIABLE)));
        SortedMap<String, String> known = new TreeMap<>(secrets);
        password.ifPresent(value -> known.putIfAbsent("password", value));
        return new DatabaseAddress(
                hosts,
                database,
                parameters,
                user == null || user.isEmpty() ? environment.get(COMMON_USER_VARIABLE) : user,
                known);
    }

    /** True where the text itself holds a password, whatever the environment says. */
    static boolean holdsSecret(String text) throws Refused {
        return !parse(text, Map.of()).secrets.isEmpty();
    }

    private static String known(String name) throws Refused {
        @Nullable String driver = PARAMETERS.get(name);
        if (driver == null) {
            boolean word = name.matches("[A-Za-z_]{1,40}");
            throw new Refused(
                    "database_url has a parameter that is not known" + (word ? ": " + name : ""),
                    "Known are " + String.join(", ", PARAMETERS.keySet()) + ", user, password, " + SSL_PASSWORD,
                    (word ? Nearest.advice(name, new TreeSet<>(PARAMETERS.keySet())) : "take it away") + "; "
                            + OTHER_SIGNS);
        }
        return driver;
    }

    private static String hosts(String text) throws Refused {
        for (String host : text.split(",", -1)) {
            Matcher parts = HOST.matcher(host);
            if (!parts.matches() || (parts.group(2) != null && Integer.parseInt(parts.group(2)) > 65535)) {
                throw new Refused(
                        "database_url names no host that can be read",
                        "Between // and / stands host or host:port; " + OTHER_SIGNS,
                        "write " + FORM);
            }
        }
        return text;
    }

    private static String decoded(String text) throws Refused {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refused(
                    "database_url has a % that two digits do not follow",
                    "In an address % begins the code of a sign", "write %25 for %; " + OTHER_SIGNS);
        }
    }

    public boolean isEmbedded() {
        return hosts.isEmpty();
    }

    /** The address as the driver takes it, without user and secrets. */
    public String jdbcUrl() {
        String query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return "jdbc:postgresql://" + hosts + "/" + encoded(database) + (query.isEmpty() ? "" : "?" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** True where the address says it; else our own default holds. */
    public boolean says(String parameter) {
        return parameters.containsKey(parameter);
    }

    /** Who signs in; where nobody is named, the user of this process. */
    public String user() {
        return user == null ? System.getProperty("user.name", "") : user;
    }

    /** What only the driver may be told: {@code password} and {@code sslpassword}, each where it is known. */
    public Map<String, String> secrets() {
        return Collections.unmodifiableMap(secrets);
    }

    /** For a message: {@code the PostgreSQL database night at db.example:5432}. */
    public String inWords() {
        return isEmbedded()
                ? "the embedded database"
                : "the PostgreSQL database " + database + " at "
                        + (hosts.matches(".*:\\d+") || hosts.contains(",") ? hosts : hosts + ":5432");
    }

    /** Without user and secrets; empty for the embedded database. */
    @Override
    public String toString() {
        return isEmbedded() ? "" : jdbcUrl();
    }
}
