package org.ymyra.gui;

/** The cells of a settlement that are on the screen: columns and rows from (inclusive) and to (exclusive). */
record Cells(int left, int top, int right, int bottom) {
    static Cells of(Camera camera, Ground.Town town) {
        double cells = 1 / camera.scale();
        double x = camera.place(0, 0).x - town.square().x;
        double y = camera.place(0, 0).y - town.square().y;
        return new Cells(
                (int) Math.max(0, Math.floor(x)),
                (int) Math.max(0, Math.floor(y)),
                (int) Math.min(town.side(), Math.ceil(x + camera.width() * cells)),
                (int) Math.min(town.side(), Math.ceil(y + camera.height() * cells)));
    }

    boolean holds(int cell, int side) {
        int column = cell % side;
        int row = cell / side;
        return column >= left && column < right && row >= top && row < bottom;
    }
}
