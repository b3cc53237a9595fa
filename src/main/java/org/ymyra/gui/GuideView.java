package org.ymyra.gui;

import java.awt.Dimension;
import javax.swing.JComponent;
import javax.swing.JEditorPane;
import javax.swing.JScrollPane;
import org.ymyra.model.District;

/** What is seen in the window, what can be done, and what it does not tell. */
final class GuideView implements View {
    private final JEditorPane text = new JEditorPane("text/html", "");
    private final JScrollPane pane = new JScrollPane(text);

    GuideView() {
        text.setEditable(false);
        text.setName("guide");
        // in the font and the colours of the other text
        text.putClientProperty(JEditorPane.HONOR_DISPLAY_PROPERTIES, true);
        pane.setBorder(null);
        pane.setPreferredSize(new Dimension(0, 0));
    }

    @Override
    public JComponent component() {
        return pane;
    }

    @Override
    public void begun(District district) {}

    @Override
    public void refresh(District district) {}

    @Override
    public void relabel(Words words) {
        text.setText("<html><body style='margin: 8px 14px'>" + words.get("guide") + "</body></html>");
        text.setCaretPosition(0);
    }
}
