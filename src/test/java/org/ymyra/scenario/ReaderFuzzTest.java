package org.ymyra.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever bytes or settings it is given, the reader returns a scenario or refuses with faults that are fit to print. */
class ReaderFuzzTest {
    private static final List<String> SNIPPETS = List.of(
            ": ",
            "- ",
            "? ",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "'",
            "&a ",
            "*a",
            "!!int ",
            "!",
            "%YAML 9.9\n",
            "%TAG ! !\n",
            "---\n",
            "...\n",
            "\t",
            "\r",
            "\n",
            "|\n",
            ">-\n",
            "#",
            "~",
            "null",
            ".inf",
            ".nan",
            "-0",
            "1e999",
            "0x",
            "0o9",
            "\"\\U",
            "\"\\uD800\"",
            "FFFFFFFF\"",
            "\u0000",
            "\uFEFF",
            "\u0085",
            "\u2028",
            "extends: .\n",
            "extends: \"\\0\"\n",
            "<<: ",
            "2021-02-30",
            "9999 years",
            "-1 day",
            "lever: jobs-programme\n",
            "levers",
            "name: x\n",
            "settlements:\n",
            "share");

    private static final String GOOD = """
            title: {en: Good, ru: Хорошо, kk: Жақсы}
            run:
              horizon: 2 years   # a comment
              start: 2021-03-01
            communities:
              A: {share: 0.6}
              "B of the river":
                share: 0.4
                language: 0.75
            office:
              capacity: 1.5
            settlements:
              North:
                households: 500
                office: {deadline: 30 days, officials: 2}
              South: {}
            roads:
              - between: [North, South]
                km: 12.5
            rules:
              disputes: {complain-constant: -1.25e0}
            levers:
              council:
                lever: elders-council
                seats: [0.6, 0.4]
                from: 2021-06-01
                until: 18 months
                where:
                  settlements:
                    - North
            """;

    @Test
    void readsOrRefusesMutatedFiles(@TempDir Path folder) throws IOException {
        byte[] original = GOOD.getBytes(StandardCharsets.UTF_8);
        SplittableRandom random = new SplittableRandom(20261122);
        Path file = folder.resolve("mutated.yaml");
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = original;
            for (int change = random.nextInt(1, 5); change > 0; change--) {
                bytes = mutate(bytes, random);
            }
            Files.write(file, bytes);
            refused += refused(file, List.of(), "case " + i);
        }
        assertThat(refused).isBetween(200, 1_990);
    }

    @Test
    void readsOrRefusesAnySetting(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("good.yaml"), GOOD);
        List<String> keys =
                Parameters.all().stream().map(DeclaredParameter::key).toList();
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 500; i++) {
            String key = keys.get(random.nextInt(keys.size())).replace("*", "A");
            String value = pick(random) + (random.nextBoolean() ? pick(random) : "");
            refused(file, List.of(key + "=" + value), "case " + i);
        }
    }

    private static int refused(Path file, List<String> settings, String name) {
        try {
            ScenarioReader.read(file, settings);
            return 0;
        } catch (ScenarioException e) {
            assertThat(e.faults()).as(name).isNotEmpty().allSatisfy(fault -> {
                assertThat(fault.problem()).isNotBlank().hasSizeLessThan(1_000);
                assertThat(fault.toString()).doesNotContainPattern("[\\p{Cntrl}]");
            });
            return 1;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(name + " " + settings, e);
        }
    }

    private static byte[] mutate(byte[] bytes, SplittableRandom random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(1, 12));
        return switch (random.nextInt(4)) {
            case 0 -> join(bytes, from, new byte[] {(byte) random.nextInt()}, Math.min(bytes.length, from + 1));
            case 1 -> join(bytes, from, new byte[0], to);
            case 2 -> join(bytes, from, Arrays.copyOfRange(bytes, from, to), from);
            default -> join(bytes, from, pick(random).getBytes(StandardCharsets.UTF_8), from);
        };
    }

    private static String pick(SplittableRandom random) {
        return SNIPPETS.get(random.nextInt(SNIPPETS.size()));
    }

    /** Returns the bytes with those from {@code from} to {@code to} replaced. */
    private static byte[] join(byte[] bytes, int from, byte[] middle, int to) {
        byte[] joined = Arrays.copyOf(bytes, from + middle.length + bytes.length - to);
        System.arraycopy(middle, 0, joined, from, middle.length);
        System.arraycopy(bytes, to, joined, from + middle.length, bytes.length - to);
        return joined;
    }
}
