package org.ymyra.results;

import java.sql.SQLException;

/** The database failed, as when the disk is full. */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreFailure(SQLException cause) {
        super("the store of results failed: " + cause.getMessage(), cause);
    }
}
