package org.ymyra.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ymyra.model.Crisis;
import org.ymyra.model.District;
import org.ymyra.model.Fingerprint;
import org.ymyra.model.Observer;
import org.ymyra.scenario.ScenarioException;
import org.ymyra.scenario.ScenarioReader;

/** What the player plays is the replication, whatever the speed and however often it is paused and looked at. */
class PlayerTest {
    private static final List<String> SHORT = List.of("run.horizon=200 days", "run.spin-up=100 days");

    private static Start start(int replication) throws ScenarioException {
        return new Start(ScenarioReader.read(Path.of("scenarios/triggers/serious-crime.yaml"), SHORT), 5, replication);
    }

    private static List<String> plain(Start start) {
        District district = start.district();
        district.runUntil(
                district.horizonStart() + district.scenario().run().horizon().days());
        return Fingerprint.of(district);
    }

    /** Plays on and waits until it comes to a halt by itself. */
    private static void playOut(Player player) throws InterruptedException {
        CountDownLatch halted = new CountDownLatch(1);
        player.listen(new Player.Listener() {
            @Override
            public void begun(District district) {}

            @Override
            public void changed(District district) {}

            @Override
            public void halted() {
                halted.countDown();
            }
        });
        player.play();
        assertThat(halted.await(60, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Player.FLAT_OUT, 24 * 365 * 3})
    void playsTheReplication(double speed) throws ScenarioException, InterruptedException {
        try (Player player = new Player(start(3))) {
            player.speed(speed, speed);
            playOut(player);
            assertThat(player.ended()).isTrue();
            assertThat(player.failure()).isNull();
            assertThat(player.read(Fingerprint::of)).isEqualTo(plain(start(3)));
        }
    }

    @Test
    void stepsAreTheReplicationToo() throws ScenarioException, InterruptedException {
        try (Player player = new Player(start(4))) {
            for (int steps = 0; !player.ended(); steps++) {
                player.step(new int[] {1, 24, 5, 300}[steps % 4]);
                while (player.playing()) {
                    Thread.sleep(1);
                }
            }
            assertThat(player.read(Fingerprint::of)).isEqualTo(plain(start(4)));
        }
    }

    @Test
    void aCopyInItsPlaceGoesOnInTheSameWay() throws ScenarioException, InterruptedException {
        try (Player player = new Player(start(5))) {
            player.step(140 * 24);
            while (player.playing()) {
                Thread.sleep(1);
            }
            player.change(District::copy);
            player.speed(Player.FLAT_OUT, Player.FLAT_OUT);
            playOut(player);
            assertThat(player.read(Fingerprint::of)).isEqualTo(plain(start(5)));
        }
    }

    @Test
    void pausesBeforeTheNextHourWhenAsked() throws ScenarioException, InterruptedException {
        try (Player player = new Player(start(3))) {
            double[] closed = {Double.NaN};
            player.observe(new Observer() {
                @Override
                public void closed(Crisis crisis, double day) {
                    closed[0] = day;
                    player.askToPause();
                }
            });
            player.speed(Player.FLAT_OUT, Player.FLAT_OUT);
            playOut(player);
            assertThat(player.ended()).isFalse();
            assertThat(player.read(District::time)).isBetween(closed[0], closed[0] + 1 / 24.0);
        }
    }

    @Test
    void beginsAnew() throws ScenarioException, InterruptedException {
        try (Player player = new Player(start(3))) {
            player.step(400);
            player.start(start(6));
            assertThat(player.playing()).isFalse();
            player.speed(Player.FLAT_OUT, Player.FLAT_OUT);
            playOut(player);
            assertThat(player.read(Fingerprint::of)).isEqualTo(plain(start(6)));
        }
    }
}
