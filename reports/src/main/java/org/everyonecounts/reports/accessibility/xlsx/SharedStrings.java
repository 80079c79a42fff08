package org.everyonecounts.reports.accessibility.xlsx;

import java.util.ArrayList;
import java.util.List;

/** The texts that cells share. */
final class SharedStrings {
    private final List<RichText> texts;

    private SharedStrings(List<RichText> texts) {
        this.texts = List.copyOf(texts);
    }

    static SharedStrings none() {
        return new SharedStrings(List.of());
    }

    static SharedStrings read(XmlReader reader) throws UnreadableWorkbookException {
        List<RichText> texts = new ArrayList<>();
        if (reader.nextStart(0)) {
            while (reader.nextStart(1)) {
                Element item = reader.element();
                if (item.name().equals("si")) {
                    texts.add(RichText.of(item));
                }
            }
        }
        return new SharedStrings(texts);
    }

    /** The text of a number; empty text where the number has none. */
    RichText text(String number) {
        try {
            int index = Integer.parseInt(number.trim());
            return index >= 0 && index < texts.size() ? texts.get(index) : Cell.NO_TEXT;
        } catch (NumberFormatException notANumber) {
            return Cell.NO_TEXT;
        }
    }
}
