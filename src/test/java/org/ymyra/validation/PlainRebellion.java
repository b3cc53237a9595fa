package org.ymyra.validation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Epstein's second run by the rules of NetLogo's Rebellion (C/A rounded down) or of Mesa's example (rounded to the nearest),
 * written from their sources for itself: it looks at every cell in sight each time, keeps no counts and shares nothing with
 * {@link CivilViolence}. What the rows of {@link Epstein} expect is what it gives for populations 0 to 15 over 1,200 periods.
 */
final class PlainRebellion {
    private static final int SIDE = 40;
    private static final int VISION = 7;

    private static final class Person {
        boolean cop;
        int x;
        int y;
        double grievance;
        double riskAversion;
        boolean active;
        boolean inJail;
        int term;
    }

    private final boolean mesa;
    private final Random random;
    private final List<Person> everybody = new ArrayList<>();
    private final List<List<Person>> cells = new ArrayList<>();

    PlainRebellion(boolean mesa, long seed) {
        this.mesa = mesa;
        random = new Random(seed);
        List<Integer> places = new ArrayList<>();
        for (int c = 0; c < SIDE * SIDE; c++) {
            cells.add(new ArrayList<>());
            places.add(c);
        }
        Collections.shuffle(places, random);
        for (int k = 0; k < 1120 + 64; k++) {
            Person person = new Person();
            person.cop = k >= 1120;
            person.grievance = random.nextDouble() * (1 - 0.82);
            person.riskAversion = random.nextDouble();
            everybody.add(person);
            put(person, places.get(k) % SIDE, places.get(k) / SIDE);
        }
    }

    private List<Person> cell(int x, int y) {
        return cells.get(Math.floorMod(y, SIDE) * SIDE + Math.floorMod(x, SIDE));
    }

    private void put(Person person, int x, int y) {
        cell(person.x, person.y).remove(person);
        person.x = Math.floorMod(x, SIDE);
        person.y = Math.floorMod(y, SIDE);
        cell(x, y).add(person);
    }

    private boolean sees(int dx, int dy) {
        return mesa
                ? Math.abs(dx) + Math.abs(dy) <= VISION && (dx != 0 || dy != 0)
                : dx * dx + dy * dy <= VISION * VISION;
    }

    private List<Person> inSight(Person of) {
        List<Person> seen = new ArrayList<>();
        for (int dy = -VISION; dy <= VISION; dy++) {
            for (int dx = -VISION; dx <= VISION; dx++) {
                if (sees(dx, dy)) {
                    seen.addAll(cell(of.x + dx, of.y + dy));
                }
            }
        }
        return seen;
    }

    /** In NetLogo's rules who is in jail takes no room. */
    private void move(Person person) {
        List<int[]> free = new ArrayList<>();
        for (int dy = -VISION; dy <= VISION; dy++) {
            for (int dx = -VISION; dx <= VISION; dx++) {
                if (sees(dx, dy)
                        && cell(person.x + dx, person.y + dy).stream().allMatch(other -> !mesa && other.inJail)) {
                    free.add(new int[] {person.x + dx, person.y + dy});
                }
            }
        }
        if (!free.isEmpty()) {
            int[] to = free.get(random.nextInt(free.size()));
            put(person, to[0], to[1]);
        }
    }

    private void decide(Person person) {
        List<Person> seen = inSight(person);
        double cops = seen.stream().filter(other -> other.cop).count();
        double actives = 1 + seen.stream().filter(other -> other.active).count();
        double ratio = mesa ? Math.rint(cops / actives) : Math.floor(cops / actives);
        person.active = person.grievance - person.riskAversion * (1 - Math.exp(-2.3 * ratio)) > 0.1;
    }

    private void arrest(Person cop) {
        List<Person> suspects =
                inSight(cop).stream().filter(other -> other.active).toList();
        if (suspects.isEmpty()) {
            return;
        }
        Person suspect = suspects.get(random.nextInt(suspects.size()));
        suspect.active = false;
        suspect.term = random.nextInt(mesa ? 31 : 30);
        suspect.inJail = mesa || suspect.term > 0;
        if (!mesa) {
            put(cop, suspect.x, suspect.y);
        }
    }

    void step() {
        List<Person> order = new ArrayList<>(everybody);
        Collections.shuffle(order, random);
        for (Person person : order) {
            if (mesa) {
                turnInMesa(person);
            } else if (!person.inJail) {
                move(person);
                if (person.cop) {
                    arrest(person);
                } else {
                    decide(person);
                }
            }
        }
        for (Person person : everybody) {
            if (!mesa && person.inJail && --person.term == 0) {
                person.inJail = false;
            }
        }
    }

    private void turnInMesa(Person person) {
        if (person.term > 0) {
            person.term--;
            return;
        }
        person.inJail = false;
        if (person.cop) {
            arrest(person);
        } else {
            decide(person);
        }
        move(person);
    }

    long actives() {
        return everybody.stream().filter(person -> person.active).count();
    }

    long jailed() {
        return everybody.stream().filter(person -> person.inJail).count();
    }
}
