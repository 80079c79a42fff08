package org.everyonecounts.jobs.nightly;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.history.ResultStore;
import org.everyonecounts.jobs.history.RunHistory;
import org.everyonecounts.jobs.publish.OutputFolder;
import org.everyonecounts.jobs.settings.DatabaseAddress;
import org.everyonecounts.jobs.settings.Settings;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The database that keeps the runs of an output folder, embedded or PostgreSQL, and the Spring context around it: job repository, history and results.
 *
 * <p>Only what a job needs is configured, and only from here: no settings of Spring are read from the current folder, the environment or
 * the command line, so that nothing but our own settings decides how a run behaves.
 */
final class RunDatabase implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final String folderId;
    private final Optional<EmbeddedFile> file;

    private RunDatabase(ConfigurableApplicationContext context, String folderId, Optional<EmbeddedFile> file) {
        this.context = context;
        this.folderId = folderId;
        this.file = file;
    }

    /** Name of the output folder that it was opened for. */
    String folderId() {
        return folderId;
    }

    /** What Spring Boot sets up; everything else stays out. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        BatchJdbcAutoConfiguration.class
    })
    static class Configuration {}

    /** What holds wherever runs are kept. */
    private static final Map<String, Object> ALWAYS = Map.of(
            "spring.config.location", "optional:classpath:/no-such-folder/",
            "spring.datasource.hikari.maximum-pool-size", "2",
            // One folder has one writer, and what two folders write never meets: serialising would only make them fail.
            "spring.batch.jdbc.isolation-level-for-create", "read_committed",
            "spring.main.lazy-initialization", "true",
            "spring.aop.auto", "false");

    /** How often, a second apart, a database is asked for that somebody is just reading. */
    private static final int PATIENCE = 10;

    /**
     * Opens the database that keeps the runs of the folder, and brings its schema up to date. Only the holder of the writer's lock may ask.
     *
     * @throws Fault exit 5 when it cannot be reached or used, exit 2 when it holds something else; no message says the password
     */
    static RunDatabase open(OutputFolder out, Settings settings) throws IOException {
        DatabaseAddress address = settings.database();
        String folderId = out.id();
        Map<String, Object> properties = new HashMap<>(ALWAYS);
        Optional<EmbeddedFile> file =
                address.isEmbedded() ? Optional.of(new EmbeddedFile(out.state())) : Optional.empty();
        properties.putAll(address.isEmbedded() ? embedded(out.state()) : server(address));
        for (int again = PATIENCE; ; again--) {
            try {
                return connect(properties, folderId, file, address);
            } catch (RuntimeException e) {
                if (again == 0 || !DatabaseTrouble.isInUse(e)) {
                    throw DatabaseTrouble.atOpening(e, address);
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RunDatabase connect(
            Map<String, Object> properties, String folderId, Optional<EmbeddedFile> file, DatabaseAddress address) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SpringApplication application = new SpringApplication(Configuration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setAddCommandLineProperties(false);
        application.setEnvironment(new OwnEnvironment(properties));
        RunDatabase database = new RunDatabase(application.run(), folderId, file);
        try {
            // Everything is made on demand: asking now brings the schema up to date, or says why it cannot be done.
            RunHistory history = database.history();
            if (address.isEmbedded()) {
                history.adoptUnnamed();
            }
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Map<String, Object> embedded(Path state) {
        // H2 reads what follows a semicolon as its own settings, and knows no way to escape one.
        if (state.toString().contains(";")) {
            throw new Fault(
                    ExitCode.USAGE,
                    Problem.of(
                            state.toString(),
                            "the path of the output folder holds a semicolon",
                            "The embedded database takes it for the end of the path",
                            "give another folder with --out"));
        }
        return Map.of(
                "spring.datasource.url", new EmbeddedFile(state).url(),
                "spring.datasource.username", "sa",
                "spring.datasource.password", "");
    }

    /**
     * A server that does not answer is given up after seconds when a connection begins, after two minutes within one: no statement of a
     * run takes as long. Batches of rows are sent as one statement, which is several times faster over a network.
     */
    private static Map<String, Object> server(DatabaseAddress address) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.datasource.url", address.jdbcUrl());
        properties.put("spring.datasource.username", address.user());
        properties.put("spring.datasource.hikari.connection-timeout", "8000");
        String driver = "spring.datasource.hikari.data-source-properties.";
        Map.of(
                        "connectTimeout", "5",
                        "loginTimeout", "8",
                        "socketTimeout", "120",
                        "tcpKeepAlive", "true",
                        "reWriteBatchedInserts", "true",
                        "ApplicationName", "everyone-counts")
                .forEach((name, value) -> {
                    if (!address.says(name)) {
                        properties.put(driver + name, value);
                    }
                });
        address.secrets()
                .forEach((name, value) ->
                        properties.put(name.equals("password") ? "spring.datasource.password" : driver + name, value));
        return properties;
    }

    /** Sees the given properties only: neither the environment nor system properties. */
    private static final class OwnEnvironment extends StandardEnvironment {
        OwnEnvironment(Map<String, Object> properties) {
            getPropertySources().addFirst(new MapPropertySource("everyone-counts", properties));
        }

        @Override
        protected void customizePropertySources(MutablePropertySources sources) {
            // Left empty on purpose: see above.
        }
    }

    JobRepository repository() {
        return context.getBean(JobRepository.class);
    }

    JobOperator operator() {
        return context.getBean(JobOperator.class);
    }

    PlatformTransactionManager transactions() {
        return context.getBean(PlatformTransactionManager.class);
    }

    RunHistory history() {
        return new RunHistory(context.getBean(JdbcClient.class), folderId);
    }

    ResultStore results() {
        return new ResultStore(context.getBean(JdbcOperations.class));
    }

    @Override
    public void close() {
        context.close();
        file.ifPresent(closed -> closed.shrink(EmbeddedFile.SMALL));
    }
}
