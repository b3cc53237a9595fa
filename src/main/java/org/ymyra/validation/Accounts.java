package org.ymyra.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ymyra.model.Counts;
import org.ymyra.model.Crisis;
import org.ymyra.model.District;
import org.ymyra.model.Households;
import org.ymyra.model.Observer;
import org.ymyra.model.Settlement;
import org.ymyra.scenario.Level;
import org.ymyra.scenario.Scenario;
import org.ymyra.scenario.ScenarioException;

/**
 * What must come out even: cases, self-help, households, attitudes, levels. Looked at on every day of replications of several
 * scenarios in which sparks are made frequent, spin-up included.
 */
final class Accounts implements Family {
    private static final int REPLICATIONS = 2;
    private static final List<String> SCENARIOS =
            List.of(Study.TYPICAL, Study.STRESSED, "all-causes", "all-together", "joint-council", "villages");
    private static final String[] LIVELY = {
        "run.spin-up=1 years", "run.horizon=2 years", "sparks.crimes=100", "sparks.provocations=12"
    };

    /** Something that must hold. */
    private enum Account {
        CASES("complaints filed or open before = decided fairly + unfairly + lapsed + open"),
        SELF_HELP("self-help chosen or to come before = carried out + to come; less if some have fled"),
        ROUTES("disputes are at least as many as take a route; those across communities at most all"),
        HOUSEHOLDS("households: as many of each community as at the start, with the same ties"),
        FLED("households away: none below 0, no more than have fled or there are"),
        ATTITUDES("attitudes within 0 to 1; no hostility or anger towards the own community"),
        ORDER("levels of a crisis are reached one after the other, none is left out"),
        DEFINITION("the level of a crisis is what crowd and victims make it by definition");

        private final String text;

        Account(String text) {
            this.text = text;
        }
    }

    @Override
    public Group group() {
        return Group.INVARIANTS;
    }

    @Override
    public String name() {
        return "conservation and levels";
    }

    @Override
    public List<Row> measure(Study study) throws ScenarioException, InterruptedException {
        List<Scenario> scenarios = new ArrayList<>();
        for (String name : SCENARIOS) {
            scenarios.add(study.scenario(name, LIVELY));
        }
        List<Audit> audits = study.each(
                REPLICATIONS * scenarios.size(),
                k -> Audit.of(scenarios.get(k / REPLICATIONS), study.seed(), k % REPLICATIONS));
        List<Row> rows = new ArrayList<>();
        for (Account account : Account.values()) {
            long breaches = audits.stream()
                    .mapToLong(audit -> audit.breaches[account.ordinal()])
                    .sum();
            long checks = audits.stream()
                    .mapToLong(audit -> audit.checks[account.ordinal()])
                    .sum();
            boolean levels = account == Account.ORDER || account == Account.DEFINITION;
            String source = levels ? "definition of levels" : "conservation";
            rows.add(Row.never(levels ? "levels" : "accounts", account.text, source, breaches, checks));
        }
        return rows;
    }

    /** The checks of one replication. */
    private static final class Audit implements Observer {
        private final long[] checks = new long[Account.values().length];
        private final long[] breaches = new long[checks.length];
        private final Scenario scenario;
        private final List<Books> books = new ArrayList<>();

        private Audit(Scenario scenario) {
            this.scenario = scenario;
        }

        static Audit of(Scenario scenario, long seed, int replication) {
            Audit audit = new Audit(scenario);
            District district = new District(scenario, seed, replication);
            district.settlements().forEach(settlement -> audit.books.add(new Books(settlement.households())));
            district.observe(audit);
            district.sample(0, 1, () -> audit.look(district));
            district.runUntil(district.horizonStart() + scenario.run().horizon().days());
            return audit;
        }

        private void check(Account account, boolean holds) {
            checks[account.ordinal()]++;
            breaches[account.ordinal()] += holds ? 0 : 1;
        }

        private void look(District district) {
            for (Settlement settlement : district.settlements()) {
                Books own = books.get(settlement.index());
                Counts c = settlement.counts();
                check(Account.CASES, c.complaints + own.open == c.fair + c.unfair + c.lapsed + settlement.backlog());
                long due = c.selfHelp + own.pending - c.retaliations - settlement.pending();
                check(Account.SELF_HELP, c.displaced + own.displaced > 0 ? due >= 0 : due == 0);
                check(
                        Account.ROUTES,
                        c.complaints + c.selfHelp + c.mediated <= c.disputes
                                && c.crossDisputes <= c.disputes
                                && c.crossSelfHelp <= c.selfHelp);
                check(Account.HOUSEHOLDS, own.same(settlement.households()));
                int away = settlement.away();
                check(
                        Account.FLED,
                        away >= 0 && away <= settlement.households().size && away <= c.displaced + own.displaced);
                check(Account.ATTITUDES, sound(settlement.households()));
                if (district.time() == district.horizonStart()) {
                    own.open(settlement);
                }
            }
        }

        private static boolean sound(Households h) {
            return IntStream.range(0, h.size)
                    .allMatch(i -> share(h.trust(i))
                            && share(h.grievance(i))
                            && share(h.language(i))
                            && h.hostility(i, h.community(i)) == 0
                            && h.anger(i, h.community(i)) == 0
                            && IntStream.range(0, h.communities)
                                    .allMatch(x -> share(h.hostility(i, x)) && share(h.anger(i, x))));
        }

        private static boolean share(double value) {
            return value >= 0 && value <= 1;
        }

        @Override
        public void reached(Settlement settlement, double day, Level level) {
            Books own = books.get(settlement.index());
            check(Account.ORDER, level.ordinal() == own.reached);
            own.reached++;
        }

        @Override
        public void closed(Crisis crisis, double day) {
            boolean riot = crisis.damaged() >= scenario.rules().violence().riotDamage();
            int level = -1;
            level = crisis.peakActive() >= scenario.rules().mobilisation().gathering()
                    ? Level.PROTEST.ordinal()
                    : level;
            level = crisis.injured() >= 1 ? Level.BRAWL.ordinal() : level;
            level = riot ? Level.RIOT.ordinal() : level;
            level = riot && crisis.deaths() > 0 ? Level.DEADLY.ordinal() : level;
            Books own = books.get(crisis.settlement().index());
            check(Account.DEFINITION, crisis.level() == level && own.reached == level + 1);
            own.reached = 0;
        }
    }

    /** What is known of a settlement from before. */
    private static final class Books {
        private final int[] community;
        private final int[][] ties;
        private long open;
        private long pending;
        private long displaced;
        private int reached;

        Books(Households h) {
            community = IntStream.range(0, h.size).map(h::community).toArray();
            ties = IntStream.range(0, h.size).mapToObj(h::ties).toArray(int[][]::new);
        }

        /** Counting starts anew. */
        void open(Settlement settlement) {
            open = settlement.backlog();
            pending = settlement.pending();
            displaced = settlement.away();
        }

        boolean same(Households h) {
            return h.size == community.length
                    && IntStream.range(0, h.size)
                            .allMatch(i -> h.community(i) == community[i] && Arrays.equals(h.ties(i), ties[i]));
        }
    }
}
