#!/usr/bin/env bash
# What a start costs: CPU seconds of the whole process, all threads, user and system, as a table for benchmarks.md.
# Bare JVMs and commands take turns, so that all see the same machine. Usage, after mvn package: src/test/bash/start.sh [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")/../../.."
rounds=${1:-11}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LC_ALL=C TIMEFORMAT='%U %S %R'

mkdir "$work/classes"
echo 'public class Bare { public static void main(String[] args) {} }' >"$work/Bare.java"
javac -d "$work/classes" "$work/Bare.java"
jar --create --file "$work/bare.jar" --main-class Bare -C "$work/classes" Bare.class

run="run scenarios/typical.yaml --replications 1 --out $work/out --overwrite"
jar="-jar target/ymyra.jar"
light="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
java -XX:ArchiveClassesAtExit="$work/run.jsa" $jar $run >/dev/null 2>&1
commands=(
  "bare JVM, class in a folder|-cp $work/classes Bare"
  "bare JVM, class in a jar|-jar $work/bare.jar"
  "--help|$jar --help"
  "--version|$jar --version"
  "run --help|$jar run --help"
  "check scenarios/typical.yaml|$jar check scenarios/typical.yaml"
  "run, 1 replication|$jar $run"
  "run, 1 replication, class archive|-XX:SharedArchiveFile=$work/run.jsa $jar $run"
  "run, 1 replication, light|$light $jar $run"
  "run, 1 replication, light, class archive|$light -XX:SharedArchiveFile=$work/run.jsa $jar $run"
)
for ((round = 0; round < rounds; round++)); do
  for i in "${!commands[@]}"; do
    { time java ${commands[i]#*|} >/dev/null 2>&1; } 2>>"$work/$i"
  done
done

bare=
echo "| command | CPU s, median | least to most | ratio to the bare JVM | elapsed s, median |"
echo "| --- | ---: | ---: | ---: | ---: |"
for i in "${!commands[@]}"; do
  elapsed=$(awk '{print $3}' "$work/$i" | sort -n | awk '{t[NR] = $1} END {print t[int((NR + 1) / 2)]}')
  read -r median least most < <(awk '{print $1 + $2}' "$work/$i" | sort -n | awk '{t[NR] = $1} END {print t[int((NR + 1) / 2)], t[1], t[NR]}')
  bare=${bare:-$median}
  awk -v name="${commands[i]%%|*}" -v m="$median" -v a="$least" -v b="$most" -v bare="$bare" -v e="$elapsed" \
    'BEGIN {printf "| `%s` | %.3f | %.3f to %.3f | %.1f | %.1f |\n", name, m, a, b, m / bare, e}'
done
