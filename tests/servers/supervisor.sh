#!/bin/sh
# Runs a command, again and again if asked, for as long as whoever started this script lives; then kills it and removes
# its folder, so that nothing is left behind even when that one is killed.
# Usage: supervisor.sh FOLDER COMMAND...   Orders on standard input: `start` prints the process id, `wait` prints "gone".
folder=$1
shift
process=
while read -r order; do
  case $order in
    start)
      "$@" >>"$folder/output.log" 2>&1 </dev/null &
      process=$!
      echo "$process"
      ;;
    wait)
      wait "$process"
      process=
      echo gone
      ;;
  esac
done
[ -n "$process" ] && kill -9 "$process" 2>/dev/null
wait
mountpoint -q "$folder/data" 2>/dev/null && umount "$folder/data" # a disk of its own, which tests of faults give it
rm -rf "$folder"
