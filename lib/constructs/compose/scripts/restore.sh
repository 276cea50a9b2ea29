#!/usr/bin/env bash
# Brings a volume back from its backup: stops what uses it, puts the data in its place, starts again what ran. The data that was
# there is kept beside it; if anything fails, it is there again.
#
#   ./restore.sh VOLUME [--at SNAPSHOT] [--to DIR]
#
# Without --at it is the latest. With --to the data goes to that folder alone, and nothing is stopped. Where the backup is one
# of restic, RESTIC_PASSWORD or RESTIC_PASSWORD_FILE must be set. RESTORE_TIMEOUT is how long the services may take, in seconds (300).
set -euo pipefail
timeout=${RESTORE_TIMEOUT:-300}

#data#

#engine#

#settled#

usage() {
  warn 'usage: ./restore.sh VOLUME [--at SNAPSHOT] [--to DIR]'
  warn "volumes: ${volumes[*]}"
  exit 2
}

# Brings the backup into a folder.
#   fetch FOLDER
fetch() {
  local found
  case $by in
    backrest)
      if ! command -v restic > /dev/null; then warn 'restic is missing: apt-get install restic'; return 1; fi
      as_root restic -r "$repository" restore "$at" --target "$1/restic" --include "$inside" --verify >&2 || return 1
      found=$1/restic$inside
      ;;
    *)
      found=$repository/$stack/$at/$inside
      if ! as_root test -e "$found"; then warn "$found is not there: let Hyper Backup restore to it first"; return 1; fi
      as_root cp -a -T "$found" "$1/copy" || return 1
      found=$1/copy
      ;;
  esac
  if ! as_root test -e "$found"; then warn "$volume is not in the backup $at"; return 1; fi
  if as_root test -d "$found" && [ -z "$(as_root ls -A "$found")" ]; then warn "$volume is empty in the backup $at"; return 1; fi
  as_root mv -T "$found" "$1/data"
}

# Stops or starts the containers that ran when we began.
each_running() {
  local id
  for id in "${running[@]}"; do engine "$1" "$id" > /dev/null || return 1; done
}

# Whether what ran is well again.
all_well() {
  local entry
  for entry in "${ran[@]}"; do
    read -r project service <<< "$entry"
    name=$project
    settled 3 "$service" || return 1
  done
}

restore_dump() {
  local file=$repository/$stack/$inside/$at.dump id
  read -r project service <<< "${users[0]}"
  id=$(containers_of "$service")
  if ! as_root test -s "$file"; then warn "$file is not there"; return 1; fi
  if [ -n "$to" ]; then as_root cp -a "$file" "$to"; return; fi
  # That the database takes it as a whole or not at all is for the command to say.
  as_root cat "$file" | engine exec -i "$id" sh -c "$reads" >&2
}

volume=${1:-}
at=latest
to=''
if [ "$#" -gt 0 ]; then shift; fi
while [ "$#" -gt 0 ]; do
  case $1 in
    --at) at=${2:-} ;;
    --to) to=${2:-} ;;
    *) usage ;;
  esac
  if [ "$#" -lt 2 ] || [ -z "$2" ]; then usage; fi
  shift 2
done
if [ -z "$volume" ] || ! volume "$volume"; then usage; fi
if [ -n "$why" ]; then warn "$volume has no backup: $why"; exit 1; fi
read -r stack _ <<< "${users[0]}"
if [ "$by" = dump ]; then
  if ! restore_dump; then exit 1; fi
  say "$volume: restored from $at"
  exit
fi

if [ -z "$path" ]; then
  project=$stack
  engine volume inspect "$volume" > /dev/null 2>&1 || engine volume create ${label:+--label "com.docker.compose.project=$project"} \
    ${label:+--label "com.docker.compose.volume=$label"} "$volume" > /dev/null
  path=$(engine volume inspect -f '{{.Mountpoint}}' "$volume")
fi
# Beside the data, so that it only has to be renamed.
scratch=$(as_root mktemp -d "${to:-$path}.restoring.XXXXXX")
trap 'as_root rm -rf "$scratch"' EXIT
if ! fetch "$scratch"; then warn "$volume: nothing was changed"; exit 1; fi
if [ -n "$to" ]; then
  as_root mv -T "$scratch/data" "$to"
  say "$volume: $at is in $to"
  exit
fi

running=()
ran=()
for entry in "${users[@]}"; do
  read -r project service <<< "$entry"
  while read -r id; do
    if [ -z "$id" ]; then continue; fi
    running+=("$id")
    ran+=("$entry")
  done < <(engine ps -q --no-trunc --filter "label=com.docker.compose.project=$project" --filter "label=com.docker.compose.service=$service")
done
each_running stop
before=$path.before-restore
as_root rm -rf "$before"
if as_root test -e "$path"; then as_root mv -T "$path" "$before"; fi
as_root mv -T "$scratch/data" "$path"
if each_running start && all_well; then
  say "$volume: restored from $at; what was there is in $before"
  exit
fi
each_running stop || true
as_root rm -rf "$path"
if as_root test -e "$before"; then as_root mv -T "$before" "$path"; fi
each_running start || true
warn "$volume: the services do not work with what was in $at; the data is as it was before"
exit 1
