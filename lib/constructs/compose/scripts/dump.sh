#!/usr/bin/env bash
# Dumps the databases of this machine's stacks by their own programs; backup.md has the lines for cron.
#
#   ./dump.sh [VOLUME...]     all of them, if none is named
#
# A dump is REPOSITORY/PROJECT/VOLUME/TIME.dump, and latest.dump leads to the newest. Of the older ones those go that nobody keeps.
# Exit status: 0 if all are dumped, 1 if one is not: of that one the dumps before stay as they are; 2 if it knows no volume of a
# name: nothing is dumped then.
set -euo pipefail

#data#

#engine#

# Takes away the dumps that are not the last of one of the days, weeks and months that are kept.
prune() {
  local file day week month kept
  local -A days=() weeks=() months=()
  if [ $((daily + weekly + monthly)) -eq 0 ]; then return; fi
  while read -r file; do
    kept=false
    day=${file:0:10}
    week=$(date -d "$day" +%G-%V)
    month=${file:0:7}
    if [ -z "${days[$day]:-}" ] && [ "${#days[@]}" -lt "$daily" ]; then days[$day]=1; kept=true; fi
    if [ -z "${weeks[$week]:-}" ] && [ "${#weeks[@]}" -lt "$weekly" ]; then weeks[$week]=1; kept=true; fi
    if [ -z "${months[$month]:-}" ] && [ "${#months[@]}" -lt "$monthly" ]; then months[$month]=1; kept=true; fi
    if [ "$kept" = false ]; then as_root rm "$1/$file"; fi
  done < <(as_root find "$1" -maxdepth 1 -name '[0-9]*.dump' -printf '%f\n' | sort -r)
}

dump() {
  local id now folder=$repository/$project/$volume
  id=$(containers_of "$service")
  if [ -z "$id" ]; then warn "$volume: $service has no container"; return 1; fi
  now=$(date +%Y-%m-%dT%H-%M-%S)
  # What is in a database is nobody else's business.
  as_root mkdir -p -m 700 "$folder" || return 1
  if ! engine exec "$id" sh -c "$writes" | as_root tee "$folder/part" > /dev/null || ! as_root test -s "$folder/part"; then
    as_root rm -f "$folder/part"
    warn "$volume: it was not dumped; the dumps before are as they were"
    return 1
  fi
  as_root chmod 600 "$folder/part" && as_root mv "$folder/part" "$folder/$now.dump" && as_root ln -sfn "$now.dump" "$folder/latest.dump" || return 1
  prune "$folder"
  say "$volume: $folder/$now.dump"
}

asked=("$@")
if [ "$#" -eq 0 ]; then asked=("${volumes[@]}"); fi
for volume in "${asked[@]}"; do
  if ! volume "$volume"; then
    warn "$volume is no volume that is dumped: ${volumes[*]}"
    exit 2
  fi
done
status=0
for volume in "${asked[@]}"; do
  volume "$volume"
  dump || status=1
done
exit "$status"
