package org.ymyra.chart;

import org.ymyra.analysis.Estimate;
import org.ymyra.analysis.Response;

/** What charts of sensitivities share: probabilities are drawn in percentage points, other outcomes as they are. */
final class Sensitivities {
    private Sensitivities() {}

    static double scale(Response response) {
        return response.isProbability() ? 100 : 1;
    }

    static Estimate scaled(Estimate e, double scale) {
        return new Estimate(
                scale * e.value(),
                scale * e.low(),
                scale * e.high(),
                e.events(),
                e.total(),
                e.method(),
                e.confidence());
    }

    static String title(Captions captions, Response response) {
        Texts texts = captions.texts();
        String scenario = captions.title(captions.titles().keySet().iterator().next());
        String what = texts.get(
                response.isProbability() ? "sensitivity.probability" : "sensitivity.mean",
                texts.word(response.constant()),
                texts.span(captions.horizon()));
        return texts.get("sensitivity.title", what, scenario);
    }

    static String unit(Texts texts, Response response, String points, String number) {
        return texts.get(response.isProbability() ? points : number, texts.word(response.constant()));
    }

    /** Says how many parameters are left out, if any are. */
    static String rest(Texts texts, int shown, int all) {
        return shown == all ? "" : " " + texts.get("sensitivity.most", all, shown);
    }
}
