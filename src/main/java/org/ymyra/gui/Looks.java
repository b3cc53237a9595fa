package org.ymyra.gui;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Font;
import javax.swing.UIManager;

/** Light and dark. */
final class Looks {
    /** Letters that only Kazakh has. */
    private static final String KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі";

    private Looks() {}

    /** Sets the look of all windows to come, and of those that are open. */
    static void set(boolean dark) {
        if (dark) {
            FlatDarkLaf.setup();
        } else {
            FlatLightLaf.setup();
        }
        Font font = UIManager.getFont("defaultFont");
        if (font != null && font.canDisplayUpTo(KAZAKH) >= 0) {
            UIManager.put("defaultFont", new Font(Font.SANS_SERIF, font.getStyle(), font.getSize()));
        }
        FlatLaf.updateUI();
    }

    /** Returns whether the look is dark. */
    static boolean dark() {
        return FlatLaf.isLafDark();
    }
}
