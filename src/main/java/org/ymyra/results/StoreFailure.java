package org.ymyra.results;

import java.sql.SQLException;

/** The database failed, as when the disk is full. */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }

    StoreFailure(SQLException cause) {
        super("the store of results failed: " + cause.getMessage(), cause);
    }
}
