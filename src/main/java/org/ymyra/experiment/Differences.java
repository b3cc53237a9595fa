package org.ymyra.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ymyra.results.Manifest;
import org.ymyra.results.Part;
import org.ymyra.scenario.Level;

/** What two experiments differ in, so that the replications of one cannot stand beside those of the other. */
final class Differences {
    private final List<String> found = new ArrayList<>();
    private final String here;
    private final String there;

    private Differences(String here, String there) {
        this.here = here;
        this.there = there;
    }

    /** Returns each difference with what stands here and what stands there; their names go behind. */
    static List<String> of(Manifest one, String here, Manifest other, String there) {
        Differences differences = new Differences(here, there);
        differences.compare(one, other);
        return differences.found;
    }

    private void compare(Manifest one, Manifest other) {
        compare("version", one.build().version(), other.build().version());
        compare("commit of the program", one.build().commit(), other.build().commit());
        compare(
                "program with changes not committed",
                one.build().dirty(),
                other.build().dirty());
        compare("seed", one.seed(), other.seed());
        compare("settings", one.settings(), other.settings());
        compare(
                "number of parameter sets",
                one.ensemble().size(),
                other.ensemble().size());
        compare(
                "hash of the parameter sets",
                one.ensemble().hash(),
                other.ensemble().hash());
        compare("common luck", one.ensemble().commonLuck(), other.ensemble().commonLuck());
        compare("where replications end", end(one.upTo()), end(other.upTo()));
        List<String> keys = keys(one);
        compare("scenarios", keys, keys(other));
        if (keys.equals(keys(other))) {
            for (String key : keys) {
                compare(
                        "hash of scenario " + key,
                        one.scenario(key).hash(),
                        other.scenario(key).hash());
            }
        }
        compare("parts", parts(one.part()), parts(other.part()));
    }

    private void compare(String what, Object one, Object other) {
        if (!one.equals(other)) {
            found.add(what + ": " + one + " " + here + ", " + other + " " + there);
        }
    }

    private static List<String> keys(Manifest manifest) {
        return manifest.scenarios().stream().map(Manifest.Entry::key).toList();
    }

    private static String end(Optional<Level> upTo) {
        return upTo.map(level -> "at the level " + level.name().toLowerCase(Locale.ROOT))
                .orElse("at the horizon");
    }

    private static String parts(Optional<Part> part) {
        return part.map(one -> one.of() + " with " + one.replications() + " replications together")
                .orElse("none");
    }
}
