package org.ymyra.gui;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.swing.SwingWorker;

/** Work in the background that tells how far it is and can be stopped. */
class Background<T> extends SwingWorker<T, T> {
    private final Work<T> work;
    private final Consumer<T> done;
    private final Consumer<Throwable> failed;
    private volatile boolean goOn = true;
    private boolean dropped;

    /** What is to be done. */
    interface Work<T> {
        /**
         * Does it.
         *
         * @param goOn asked now and then whether to go on
         * @param soFar is told what there is so far, from any thread
         */
        T run(BooleanSupplier goOn, Consumer<T> soFar) throws Exception;
    }

    /**
     * Some work.
     *
     * @param done is given the result on the event thread
     * @param failed is given what went wrong on the event thread
     */
    Background(Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        this.work = work;
        this.done = done;
        this.failed = failed;
    }

    /** Has it stop soon; what it has done until then is its result. */
    void stop() {
        goOn = false;
    }

    /** Has it stop soon; no one is told what came of it. To be called on the event thread. */
    void drop() {
        goOn = false;
        dropped = true;
    }

    /** Is told on the event thread what there is so far. */
    protected void told(T soFar) {}

    @Override
    protected T doInBackground() throws Exception {
        return work.run(() -> goOn, this::publish);
    }

    @Override
    protected void process(List<T> all) {
        if (!isDone() && !dropped) {
            told(all.get(all.size() - 1));
        }
    }

    @Override
    protected void done() {
        if (dropped) {
            return;
        }
        try {
            done.accept(get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (CancellationException e) {
            failed.accept(e);
        } catch (ExecutionException e) {
            failed.accept(e.getCause());
        }
    }
}
