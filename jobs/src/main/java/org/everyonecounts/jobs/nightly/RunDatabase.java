package org.everyonecounts.jobs.nightly;

import java.nio.file.Path;
import java.util.Map;
import org.everyonecounts.jobs.contract.ExitCode;
import org.everyonecounts.jobs.contract.Fault;
import org.everyonecounts.jobs.contract.Problem;
import org.everyonecounts.jobs.history.ResultStore;
import org.everyonecounts.jobs.history.RunHistory;
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
 * The database of an output folder and the Spring context around it: job repository, history and results.
 *
 * <p>Only what a job needs is configured, and only from here: no settings of Spring are read from the current folder, the environment or
 * the command line, so that nothing but our own settings decides how a run behaves.
 */
final class RunDatabase implements AutoCloseable {
    /**
     * Without a write delay a commit is on disk when it returns: by default H2 writes up to half a second later, and a run that loses its
     * power would forget steps that it had done. Closing is ours, not that of a shutdown hook beside us.
     */
    private static final String EMBEDDED = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

    private final ConfigurableApplicationContext context;

    private RunDatabase(ConfigurableApplicationContext context) {
        this.context = context;
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

    /** Opens the embedded database in the folder, and brings its schema up to date. */
    static RunDatabase open(Path state) {
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
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        SpringApplication application = new SpringApplication(Configuration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setAddCommandLineProperties(false);
        application.setEnvironment(new OwnEnvironment(Map.of(
                "spring.config.location", "optional:classpath:/no-such-folder/",
                "spring.datasource.url", "jdbc:h2:file:" + state.resolve("everyone-counts") + EMBEDDED,
                "spring.datasource.username", "sa",
                "spring.datasource.password", "",
                "spring.datasource.hikari.maximum-pool-size", "2",
                "spring.main.lazy-initialization", "true",
                "spring.aop.auto", "false")));
        return new RunDatabase(application.run());
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
        return new RunHistory(context.getBean(JdbcClient.class));
    }

    ResultStore results() {
        return new ResultStore(context.getBean(JdbcOperations.class));
    }

    @Override
    public void close() {
        context.close();
    }
}
