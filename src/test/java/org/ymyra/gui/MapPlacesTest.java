package org.ymyra.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.ymyra.chart.Language;
import org.ymyra.model.District;

/** What is drawn somewhere is found there. */
class MapPlacesTest {
    private static final double EM = 13;

    private final District district = new District(SitesTest.read("villages.yaml"), 1, 0);
    private final Ground ground = Ground.of(district);
    private final Scene scene = scene();

    private Scene scene() {
        district.runUntil(3);
        return new SceneReader(ground, new HarmMarks(), Colouring.TRUST, MapColours.of(false))
                .read(district, new Place.Home(2, 17));
    }

    private Camera over(Rectangle2D part) {
        Camera camera = new Camera(1000, 700);
        camera.show(part, true);
        return camera;
    }

    @Test
    void theMiddleOfEveryHomeIsThatHome() {
        for (int k = 0; k < ground.towns().size(); k++) {
            Ground.Town town = ground.towns().get(k);
            for (int i = 0; i < town.cells().length; i++) {
                Rectangle2D home = new Rectangle2D.Double(town.homeX(i), town.homeY(i), 1, 1);
                Camera camera = over(home);
                Place found = MapPlaces.at(camera, EM, scene, 500, 350);
                assertThat(found).isEqualTo(new Place.Home(k, i));
                assertThat(town.householdAt(home.getCenterX(), home.getCenterY()))
                        .isEqualTo(i);
            }
        }
    }

    @Test
    void aSettlementSeenFromAfarIsMeantAsAWhole() {
        Rectangle2D.Double square = ground.towns().get(5).square();
        Camera camera = over(new Rectangle2D.Double(square.x - 120, square.y - 120, 260, 260));
        Place found = MapPlaces.at(camera, 4, scene, camera.screenX(square.x + 2), camera.screenY(square.y + 2));
        assertThat(found).isEqualTo(new Place.Town(5));
        assertThat(MapPlaces.at(camera, 4, scene, 999, 699)).isEqualTo(new Place.Whole());
    }

    @Test
    void institutionsAreWhereTheirSignsAre() {
        Camera camera = over(ground.whole());
        for (int k = 0; k < ground.towns().size(); k++) {
            for (TownSigns.Sign sign :
                    TownSigns.of(camera, EM, k, scene.towns().get(k)).signs()) {
                Place found = MapPlaces.at(
                        camera, EM, scene, sign.box().getCenterX(), sign.box().getCenterY());
                assertThat(found).isEqualTo(sign.place());
            }
        }
    }

    @Test
    void tiesAreThoseOfTheSelectedHomeFirstWithinItsCommunity() {
        Scene.Ties ties = scene.ties();
        assertThat(ties.to())
                .isEqualTo(district.settlements().get(2).households().ties(17));
        byte[] communities = ground.towns().get(2).communities();
        for (int k = 0; k < ties.to().length; k++) {
            assertThat(communities[ties.to()[k]] == communities[17]).isEqualTo(k < ties.own());
        }
    }

    @Test
    void homesHaveTheColourOfTheirShare() {
        int[] table = Scale.RESOURCE.table(false);
        Ground.Town town = ground.towns().get(0);
        for (int i = 0; i < town.cells().length; i++) {
            double trust = district.settlements().get(0).households().trust(i);
            int x = town.cells()[i] % town.side();
            int y = town.cells()[i] / town.side();
            assertThat(scene.towns().get(0).homes().getRGB(x, y))
                    .isEqualTo(table[(int) Math.round(trust * (Scale.STEPS - 1))]);
        }
    }

    @Test
    void whatIsPointedAtIsToldInPlainWords() {
        Words words = new Words(Language.EN);
        double trust = district.settlements().get(0).households().trust(5);
        assertThat(MapTips.of(new Place.Home(0, 5), scene, words))
                .contains("Household 6 in Millbrook")
                .contains("Trust in officials: " + words.number((float) trust, 2));
        assertThat(MapTips.of(new Place.Town(3), scene, words)).contains("Cedar Well: 600 households", "Orchard: 40%");
        assertThat(MapTips.of(new Place.Office(1), scene, words))
                .contains("Complaint office of Stonebridge", "waiting");
        assertThat(MapTips.of(new Place.PolicePost(1), scene, words))
                .contains("Police of Stonebridge", "0 on the street");
        assertThat(MapTips.of(new Place.Whole(), scene, words)).isNull();
    }
}
