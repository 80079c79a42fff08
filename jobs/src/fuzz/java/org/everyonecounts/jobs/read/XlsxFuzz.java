package org.everyonecounts.jobs.read;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.everyonecounts.jobs.contract.ResourceDescriptor;
import org.everyonecounts.jobs.fuzzing.Reading;
import org.everyonecounts.jobs.fuzzing.SmallPackage;
import org.everyonecounts.jobs.fuzzing.SmallWorkbook;
import org.everyonecounts.jobs.measuring.MeasuredTable;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any bytes as a workbook, or as one part of a sound workbook: rows, or a fault.
 *
 * <p>The lowest bits of the first byte say which part the rest replaces; the last choice is the whole file. Both the reader of the night and
 * that of {@code measure} read it; the highest bits say which sheet and which columns are asked for.
 */
class XlsxFuzz {
    private static final SmallPackage PACKAGE = SmallPackage.create();
    private static final List<String> PARTS = SmallWorkbook.parts();
    private static final Path FILE = PACKAGE.folder().resolve("data/fuzzed.xlsx");
    private static final ResourceDescriptor FIRST =
            new ResourceDescriptor("costs", List.of("data/fuzzed.xlsx"), false, null, null, 1);
    private static final ResourceDescriptor NAMED =
            new ResourceDescriptor("costs", List.of("data/fuzzed.xlsx"), false, null, "Costs", 1);

    static Stream<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (int part = 0; part < PARTS.size(); part++) {
            seeds.add(with(part, SmallWorkbook.part(PARTS.get(part))));
        }
        seeds.add(with(PARTS.size(), SmallWorkbook.with("", new byte[0])));
        return seeds.stream();
    }

    private static byte[] with(int choice, byte[] content) {
        byte[] input = new byte[content.length + 1];
        input[0] = (byte) choice;
        System.arraycopy(content, 0, input, 1, content.length);
        return input;
    }

    @MethodSource("seeds")
    @DictionaryEntries({
        "<row r=\"1\">",
        "<row>",
        "</row>",
        "<c r=\"A1\" t=\"s\">",
        "<c>",
        "</c>",
        "<v>",
        "</v>",
        "<is><t>",
        "</t></is>",
        "<f>",
        "<f t=\"shared\" si=\"0\" ref=\"A1:B9\">",
        "</f>",
        " t=\"b\"",
        " t=\"e\"",
        " t=\"d\"",
        " t=\"str\"",
        " t=\"n\"",
        " t=\"inlineStr\"",
        " s=\"1\"",
        " s=\"-1\"",
        " r=\"XFD1048576\"",
        " r=\"AAAA1\"",
        " r=\"1\"",
        " r=\"A0\"",
        " r=\"\"",
        "99999999999",
        "-1",
        "2147483648",
        "1E999",
        "NaN",
        "<!DOCTYPE a [<!ENTITY b \"c\">]>",
        "&b;",
        "&#0;",
        "&amp;",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
        "<si>",
        "</si>",
        "<rPh>",
        "<sheetData>",
        "<sheet name=\"Costs\" sheetId=\"1\" r:id=\"rId1\"/>",
        " state=\"hidden\"",
        "Target=\"../../x\"",
        "Target=\"file:///etc/passwd\"",
        " TargetMode=\"External\"",
        "numFmtId=\"14\"",
        "<xf ",
        "date1904=\"1\"",
        "<mergeCell ref=\"A1:XFD9\"/>",
        "PK"
    })
    @FuzzTest(maxDuration = "10m")
    void any_bytes_make_rows_or_a_fault(byte[] input) {
        if (input.length == 0) {
            return;
        }
        int part = (input[0] & 0x3F) % (PARTS.size() + 1);
        byte[] content = Arrays.copyOfRange(input, 1, input.length);
        PACKAGE.write(
                "data/fuzzed.xlsx", part == PARTS.size() ? content : SmallWorkbook.with(PARTS.get(part), content));
        ResourceDescriptor sheet = (input[0] & 0x80) == 0 ? FIRST : NAMED;
        Reading.of(() -> rows(sheet));
        if ((input[0] & 0x40) == 0) {
            Reading.of(() -> MeasuredTable.file(FILE, List.of("period", "area_code")));
        } else {
            Reading.of(() -> MeasuredTable.numbers(FILE, "index"));
        }
    }

    private static int rows(ResourceDescriptor sheet) {
        Row row = new Row(new TextPool());
        int rows = 0;
        try (XlsxRows source = XlsxRows.open(FILE, "fuzzed.xlsx", sheet, row, ReadSettings.DEFAULT)) {
            while (source.next()) {
                Reading.holds(row.cells() > 0, "a row without cells");
                rows++;
            }
        }
        return rows;
    }
}
