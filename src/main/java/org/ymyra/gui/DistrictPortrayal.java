package org.ymyra.gui;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import javax.swing.UIManager;
import org.ymyra.model.District;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;

/** The whole district as MASON's displays draw it; homes in the colour of their grievance. */
final class DistrictPortrayal extends FieldPortrayal2D {
    /** Room for names and signs around the settlements, as a share of the district. */
    private static final double MARGIN = 0.12;

    private final MapPainter painter = new MapPainter();
    private final Words words;
    private HarmMarks harms = new HarmMarks();
    private Ground ground;

    DistrictPortrayal(Words words) {
        this.words = words;
    }

    @Override
    public void setField(Object field) {
        super.setField(field);
        District district = (District) field;
        ground = Ground.of(district);
        harms = new HarmMarks();
        district.observe(harms);
        setDirtyField(false);
    }

    @Override
    public void draw(Object object, Graphics2D graphics, DrawInfo2D info) {
        MapColours colours = MapColours.current();
        Place whole = new Place.Whole();
        Scene scene = new SceneReader(ground, harms, Colouring.GRIEVANCE, colours).read((District) field, whole);
        Camera camera = new Camera((int) info.draw.width, (int) info.draw.height);
        Rectangle2D.Double all = ground.whole();
        camera.show(
                new Rectangle2D.Double(
                        all.x - MARGIN * all.width,
                        all.y - MARGIN * all.height,
                        (1 + 2 * MARGIN) * all.width,
                        (1 + 2 * MARGIN) * all.height),
                true);
        AffineTransform before = graphics.getTransform();
        graphics.translate(info.draw.x, info.draw.y);
        Font font = UIManager.getFont("Label.font");
        painter.paint(
                graphics, scene, camera, colours, words, font, new MapPainter.Look(false, whole, whole, scene.day()));
        graphics.setTransform(before);
    }
}
