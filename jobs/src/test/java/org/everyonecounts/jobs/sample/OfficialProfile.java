package org.everyonecounts.jobs.sample;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The published JSON Schema of Data Package v2; tests that ask it are skipped where {@code ../shared} is absent. */
public final class OfficialProfile {
    private OfficialProfile() {}

    /** Every breach of the profile in a descriptor; empty when it is valid. */
    public static List<String> breaches(Path descriptor) throws IOException {
        String profile = Files.readString(ProjectFolders.shared("reference/profiles/datapackage-2.0.json"));
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(profile, InputFormat.JSON);
        return schema.validate(Files.readString(descriptor), InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }
}
