package org.ymyra.gui;

/** What can be selected. Settlements, councils and households are numbered as in the model, from 0. */
public sealed interface Place {
    /** The whole district. */
    record Whole() implements Place {}

    /** A settlement. */
    record Town(int settlement) implements Place {}

    /** A household and its home. */
    record Home(int settlement, int household) implements Place {}

    /** The office of a settlement that takes complaints. */
    record Office(int settlement) implements Place {}

    /** The house of a council of elders. */
    record CouncilHouse(int settlement, int council) implements Place {}

    /** The police post of a settlement. */
    record PolicePost(int settlement) implements Place {}

    /** Returns the settlement in which it is; −1 for the whole district. */
    default int town() {
        if (this instanceof Town town) {
            return town.settlement();
        } else if (this instanceof Home home) {
            return home.settlement();
        } else if (this instanceof Office office) {
            return office.settlement();
        } else if (this instanceof CouncilHouse house) {
            return house.settlement();
        } else if (this instanceof PolicePost post) {
            return post.settlement();
        }
        return -1;
    }
}
