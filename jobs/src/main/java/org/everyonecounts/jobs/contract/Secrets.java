package org.everyonecounts.jobs.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a text what nobody else may read: user and password of the address of a database, and values called password, secret or
 * token.
 *
 * <p>The last line of defence, for texts that somebody typed in the wrong place, such as an address behind a misspelt option. What the
 * settings know to be an address never comes here with its password.
 */
public final class Secrets {
    /** Up to the last @: a password that holds one unescaped is taken out whole. */
    private static final Pattern USER_INFO = Pattern.compile("(?i)(\\bpostgres(?:ql)?://)[^\\s\"']*@");

    private static final String ADDRESS = "--database-url";

    private static final Pattern NAMED =
            Pattern.compile("(?i)(\\b[a-z_]*(?:password|passwd|pwd|secret|token)=)[^&\\s\"']*");

    private Secrets() {}

    /**
     * A command line without them.
     *
     * @param shown what may be seen of the address of the database
     */
    public static List<String> inArguments(List<String> args, String shown) {
        List<String> safe = new ArrayList<>();
        for (String arg : args) {
            boolean address = !safe.isEmpty() && safe.get(safe.size() - 1).equals(ADDRESS);
            safe.add(address ? shown : arg.startsWith(ADDRESS + "=") ? ADDRESS + "=" + shown : masked(arg));
        }
        return List.copyOf(safe);
    }

    /** The text without them; a text without secrets stays as it is. */
    public static String masked(String text) {
        if (text.indexOf('@') < 0 && text.indexOf('=') < 0) {
            return text;
        }
        return NAMED.matcher(USER_INFO.matcher(text).replaceAll("$1")).replaceAll("$1***");
    }
}
