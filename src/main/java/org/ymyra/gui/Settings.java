package org.ymyra.gui;

import java.awt.Rectangle;
import java.io.File;
import java.util.Locale;
import java.util.prefs.Preferences;
import org.ymyra.chart.Language;

/** What the window remembers from one time to the next. */
final class Settings {
    private final Preferences node = Preferences.userRoot().node("org/ymyra/watch");

    /** Returns the language; at first that of the system, or English if it has none of the three. */
    Language language() {
        String first = Locale.getDefault().getLanguage();
        String tag = node.get("language", first);
        for (Language language : Language.values()) {
            if (language.tag().equals(tag)) {
                return language;
            }
        }
        return Language.EN;
    }

    void language(Language language) {
        node.put("language", language.tag());
    }

    boolean dark() {
        return node.getBoolean("dark", false);
    }

    void dark(boolean dark) {
        node.putBoolean("dark", dark);
    }

    /** Returns a number that was remembered under a name, or another if none was. */
    int number(String name, int otherwise) {
        return node.getInt(name, otherwise);
    }

    void remember(String name, int value) {
        node.putInt(name, value);
    }

    /** Returns a text that was remembered under a name, or another if none was. */
    String text(String name, String otherwise) {
        return node.get(name, otherwise);
    }

    void remember(String name, String value) {
        node.put(name, value);
    }

    boolean flag(String name, boolean otherwise) {
        return node.getBoolean(name, otherwise);
    }

    void remember(String name, boolean value) {
        node.putBoolean(name, value);
    }

    /** Returns the folder in which a file was chosen last. */
    File folder() {
        return new File(node.get("folder", System.getProperty("user.dir")));
    }

    void folder(File folder) {
        node.put("folder", folder.getPath());
    }

    /** Returns where the window was; of no size if that is not known. */
    Rectangle bounds() {
        return new Rectangle(number("x", 0), number("y", 0), number("width", 0), number("height", 0));
    }

    void bounds(Rectangle bounds) {
        remember("x", bounds.x);
        remember("y", bounds.y);
        remember("width", bounds.width);
        remember("height", bounds.height);
    }
}
