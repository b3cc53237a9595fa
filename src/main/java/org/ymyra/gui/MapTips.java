package org.ymyra.gui;

/** What the map says in words of what the mouse points at. */
final class MapTips {
    private MapTips() {}

    /** Returns the words as HTML, or null where there is nothing to say. */
    static String of(Place place, Scene scene, Words words) {
        if (place.town() < 0) {
            return null;
        }
        Scene.Town town = scene.towns().get(place.town());
        String name = town.ground().name();
        if (place instanceof Place.Home home) {
            return lines(home(home.household(), town, scene, words));
        } else if (place instanceof Place.Office) {
            Scene.Office office = town.office();
            return lines(
                    words.get("map.tip.office", name),
                    words.get("map.office", office.waiting(), office.busy(), office.officials()),
                    words.get("map.tip.load", words.percent(office.load(), 0)));
        } else if (place instanceof Place.CouncilHouse house) {
            Scene.Council council = town.councils().stream()
                    .filter(each -> each.index() == house.council())
                    .findFirst()
                    .orElseThrow();
            return lines(
                    words.get("map.tip.council", name),
                    words.get("map.council", council.cases(), words.percent(council.strength(), 0)));
        } else if (place instanceof Place.PolicePost) {
            return lines(
                    words.get("map.tip.police", name),
                    words.get("map.police", town.police().post(), town.police().street()));
        }
        String[] lines = new String[scene.ground().communities().size() + 1];
        lines[0] = words.get("map.tip.town", name, town.ground().communities().length);
        for (int g = 0; g < scene.ground().communities().size(); g++) {
            double share = town.ground().members()[g] / (double) town.ground().communities().length;
            lines[g + 1] = scene.ground().communities().get(g) + ": " + words.percent(share, 0);
        }
        return lines(lines);
    }

    private static String[] home(int household, Scene.Town town, Scene scene, Words words) {
        String community = scene.ground().communities().get(town.ground().communities()[household]);
        String title = words.get("map.tip.home", household + 1, town.ground().name(), community);
        Scene.Mark mark = Scene.Mark.values()[town.marks()[household]];
        String more = switch (mark) {
            case NONE -> "";
            case INJURED -> words.get("map.key.injured");
            case FLED -> words.get("map.key.fled");
            case DAMAGED -> words.get("map.key.damaged");
        };
        String street = "";
        if (town.crisis() != null) {
            for (int k = 0; k < town.crisis().active().length; k++) {
                if (town.crisis().active()[k] == household) {
                    street = words.get(
                            "map.tip.street",
                            scene.ground().communities().get(town.crisis().against()[k]));
                }
            }
        }
        float[] shares = town.shares();
        String share = shares == null
                ? ""
                : words.get(Legend.key(scene.colouring())) + ": " + words.number(shares[household], 2);
        return new String[] {title, share, more, street};
    }

    private static String lines(String... lines) {
        StringBuilder html = new StringBuilder("<html>");
        String before = "";
        for (String line : lines) {
            if (!line.isEmpty()) {
                html.append(before).append(line.replace("&", "&amp;").replace("<", "&lt;"));
                before = "<br>";
            }
        }
        return html.append("</html>").toString();
    }
}
