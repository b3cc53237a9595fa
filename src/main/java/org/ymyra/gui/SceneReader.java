package org.ymyra.gui;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ymyra.model.Council;
import org.ymyra.model.Crisis;
import org.ymyra.model.District;
import org.ymyra.model.Households;
import org.ymyra.model.Settlement;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Office;

/** Reads what the map shows. */
final class SceneReader {
    private final Ground ground;
    private final HarmMarks harms;
    private final Colouring colouring;
    private final MapColours colours;

    SceneReader(Ground ground, HarmMarks harms, Colouring colouring, MapColours colours) {
        this.ground = ground;
        this.harms = harms;
        this.colouring = colouring;
        this.colours = colours;
    }

    /**
     * Reads the district, while the model stands still.
     *
     * @param selected what is selected; the ties of a home are read
     */
    Scene read(District district, Place selected) {
        harms.forget(district);
        List<Scene.Town> towns = new ArrayList<>();
        for (Settlement settlement : district.settlements()) {
            Ground.Town town = ground.towns().get(settlement.index());
            Scene.Crisis crisis = settlement.crisis().map(SceneReader::crisis).orElse(null);
            byte[] own = harms.marks(settlement);
            float[] shares = colouring.scale() == null ? null : shares(settlement.households());
            towns.add(new Scene.Town(
                    town,
                    homes(town, settlement.households(), shares, own, crisis),
                    shares,
                    own,
                    harms.harm(settlement),
                    office(settlement),
                    councils(settlement),
                    police(settlement, crisis),
                    crisis));
        }
        double day = Math.max(0, district.time()) - district.horizonStart();
        return new Scene(day, ground, colouring, List.copyOf(towns), ties(district, selected));
    }

    private float[] shares(Households h) {
        float[] shares = new float[h.size];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = (float) colouring.value(h, i);
        }
        return shares;
    }

    private BufferedImage homes(Ground.Town town, Households h, float[] shares, byte[] marks, Scene.Crisis crisis) {
        BufferedImage image = new BufferedImage(town.side(), town.side(), BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Arrays.fill(pixels, colours.block().getRGB());
        if (shares != null) {
            int[] table = colouring.scale().table(colours.dark());
            int quiet = colours.empty().getRGB();
            for (int i = 0; i < h.size; i++) {
                pixels[town.cells()[i]] = colouring == Colouring.ANGER && shares[i] == 0
                        ? quiet
                        : table[Math.round(shares[i] * (Scale.STEPS - 1))];
            }
        } else if (colouring == Colouring.COMMUNITY) {
            for (int i = 0; i < h.size; i++) {
                pixels[town.cells()[i]] = colours.community(h.community(i)).getRGB();
            }
        } else {
            for (int i = 0; i < h.size; i++) {
                boolean angry = Colouring.ANGER.value(h, i) > 0;
                pixels[town.cells()[i]] = (angry ? colours.angry() : colours.empty()).getRGB();
            }
        }
        paint(pixels, town, crisis, marks);
        return image;
    }

    /** Homes that are damaged or empty, and those of people on the street, show that whatever the colours mean. */
    private void paint(int[] pixels, Ground.Town town, Scene.Crisis crisis, byte[] marks) {
        for (int i = 0; i < marks.length; i++) {
            if (marks[i] == Scene.Mark.FLED.ordinal()) {
                pixels[town.cells()[i]] = colours.block().getRGB();
            } else if (marks[i] == Scene.Mark.DAMAGED.ordinal()) {
                pixels[town.cells()[i]] = Color.BLACK.getRGB();
            }
        }
        if (colouring == Colouring.ACTIVE && crisis != null) {
            for (int i : crisis.active()) {
                pixels[town.cells()[i]] = MapColours.ALARM.getRGB();
            }
        }
    }

    private static Scene.Office office(Settlement settlement) {
        int busy = 0;
        for (int k = 0; k < settlement.officials(); k++) {
            busy += settlement.inHand(k).isPresent() ? 1 : 0;
        }
        int waiting = settlement.backlog() - busy;
        Office declared = settlement.declared().office();
        double daily = settlement.conditions().officeCapacity() * settlement.households().size / 1000;
        double allowed = Math.max(1, declared.deadline().days());
        return new Scene.Office(settlement.officials(), busy, waiting, waiting / daily / allowed);
    }

    private static List<Scene.Council> councils(Settlement settlement) {
        List<Scene.Council> seated = new ArrayList<>();
        for (int k = 0; k < settlement.councils().size(); k++) {
            Council council = settlement.councils().get(k);
            if (council.intensity() > 0) {
                seated.add(new Scene.Council(k, council.lever().name(), council.strength(), council.taken()));
            }
        }
        return seated;
    }

    private static Scene.Police police(Settlement settlement, Scene.Crisis crisis) {
        int street = crisis == null ? 0 : crisis.officers();
        return new Scene.Police((int) Math.max(0, Math.round(settlement.officers()) - street), street);
    }

    private static Scene.Crisis crisis(Crisis crisis) {
        int communities = crisis.settlement().households().communities;
        int[] active = crisis.active();
        byte[] against = new byte[active.length];
        int[] crowds = new int[communities * communities];
        for (int k = 0; k < active.length; k++) {
            against[k] = (byte) crisis.against(active[k]);
            crowds[crisis.settlement().households().community(active[k]) * communities + against[k]]++;
        }
        return new Scene.Crisis(
                crisis.level() < 0 ? null : Level.values()[crisis.level()],
                active,
                against,
                crowds,
                (int) Math.round(crisis.officers()),
                crisis.injured(),
                crisis.damaged(),
                crisis.deaths(),
                crisis.arrests());
    }

    private static Scene.Ties ties(District district, Place selected) {
        if (!(selected instanceof Place.Home home)) {
            return null;
        }
        Households h = district.settlements().get(home.settlement()).households();
        int[] to = h.ties(home.household());
        int own = 0;
        while (own < to.length && h.community(to[own]) == h.community(home.household())) {
            own++;
        }
        return new Scene.Ties(home.settlement(), home.household(), to, own);
    }
}
