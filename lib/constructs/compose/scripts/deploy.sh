#!/usr/bin/env bash
# Deploys the stacks of this repository on their machine; running it again changes nothing.
#
#   ./deploy.sh [STACK...]     all of them in their order, if none is named
#
# A stack that does not get well goes back to what ran before. DEPLOY_TIMEOUT is how long it may take, in seconds (300).
# Exit status: 0 if every stack is as its files say, 1 if one is not.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
timeout=${DEPLOY_TIMEOUT:-300}
# What ran well last, stack by stack: what a failed one goes back to, and how we know what was taken out of the lab.
kept=.deployed

#data#

#engine#

#settled#

#compose#

# Everything that must be there before; tells all that is not.
ready() {
  local entry path network owner said status=0
  for path in "${mounts[@]}"; do
    if ! mountpoint -q "$path"; then warn "$name: $path is not mounted: its data would go to the disk of this machine"; status=1; fi
  done
  said=$(./env-check "$name") || { warn "$said"; status=1; }
  for entry in "${networks[@]}"; do
    read -r network owner <<< "$entry"
    if engine network inspect "$network" > /dev/null 2>&1; then continue; fi
    warn "$name: the network $network is missing: deploy $owner first, which makes it"
    status=1
  done
  if [ "$status" -eq 0 ]; then compose config -q || status=1; fi
  return "$status"
}

# Makes what is missing: volumes that no stack makes, folders and files, with their owners.
prepare() {
  local entry owner mode kind path format
  for path in "${volumes[@]}"; do
    engine volume inspect "$path" > /dev/null 2>&1 || engine volume create "$path" > /dev/null || return 1
  done
  for entry in "${paths[@]}"; do
    read -r kind owner mode path <<< "$entry"
    case $path in /*) ;; *) path=$folder/$path ;; esac
    if [ "$kind" = file ]; then
      as_root mkdir -p "$(dirname "$path")" || return 1
      if ! as_root test -e "$path"; then as_root touch "$path" || return 1; fi
    else
      as_root mkdir -p "$path" || return 1
    fi
    case $owner in *:*) format=%u:%g ;; *) format=%u ;; esac
    if [ "$owner" != - ] && [ "$(as_root stat -c "$format" "$path")" != "$owner" ]; then
      as_root chown "$owner" "$path" || return 1
    fi
    if [ "$mode" != - ] && [ "$(as_root stat -c %a "$path")" != "$mode" ]; then as_root chmod "$mode" "$path" || return 1; fi
  done
}

# Services that read a file of the stack which differs from the one in a folder.
#   readers_of_changes FOLDER
readers_of_changes() {
  local entry path service
  for entry in "${readers[@]}"; do
    read -r service path <<< "$entry"
    if [ -d "$1" ] && ! cmp -s "$folder/$path" "$1/$path"; then say "$service"; fi
  done | sort -u
}

# Starts the stack, and waits until it works. Containers whose files changed are made anew, if Compose, which looks at its own
# file only, did not.
#   start SERVICE... -- READER...
start() {
  local services=() readers=() again=() waiting=() entry service
  while [ "$1" != -- ]; do services+=("$1"); shift; done
  shift
  if [ "$can_wait" = true ]; then waiting=(--wait --wait-timeout "$timeout"); fi
  for service in "$@"; do
    if among "$service" "${services[@]}"; then readers+=("$service $(containers_of "$service")"); fi
  done
  if [ "${#services[@]}" -gt 0 ]; then compose up -d --remove-orphans "${waiting[@]}" "${services[@]}" >&2 || return 1; fi
  for entry in "${readers[@]}"; do
    service=${entry%% *}
    if [ "$entry" = "$service $(containers_of "$service")" ]; then again+=("$service"); fi
  done
  if [ "${#again[@]}" -gt 0 ]; then
    compose up -d --no-deps --force-recreate "${waiting[@]}" "${again[@]}" >&2 || return 1
  fi
}

# Runs what runs once. Compose's --wait takes its end for a failure, so this is apart; what another service waits for ran already.
run_jobs() {
  local job id code
  for job in "${jobs[@]}"; do
    if among "$job" "${awaited[@]}"; then continue; fi
    compose up -d --no-deps "$job" >&2 || return 1
    for id in $(containers_of "$job"); do
      code=$(timeout "$timeout" "${wait_command[@]}" "$id") || { warn "$name: $job is not done after $timeout s"; return 1; }
      if [ "$code" != 0 ]; then warn "$name: $job ended with $code"; return 1; fi
    done
  done
}

# Keeps the files of the stack, which work.
keep() {
  local path new=$kept/$project.new
  rm -rf "$new"
  for path in "${files[@]}"; do
    mkdir -p "$new/files/$(dirname "$path")"
    cp -p "$folder/$path" "$new/files/$path"
  done
  say "$folder" > "$new/folder"
  if [ "$#" -gt 0 ]; then printf '%s\n' "$@"; fi > "$new/services"
  rm -rf "${kept:?}/$project"
  mv "$new" "$kept/$project"
}

# Goes back to the files that worked; those that failed are kept aside.
go_back() {
  local path services=() again=() good=$kept/$project/files aside=.failed/$project
  if [ ! -d "$good" ]; then warn "$name: it failed, and there is nothing that it could go back to"; return; fi
  mapfile -t again < <(readers_of_changes "$good")
  rm -rf "$aside"
  for path in "${files[@]}"; do
    mkdir -p "$aside/$(dirname "$path")"
    cp -p "$folder/$path" "$aside/$path"
  done
  cp -Rp "$good/." "$folder"
  mapfile -t services < "$kept/$project/services"
  if start "${services[@]}" -- "${again[@]}" && settled 0 "${services[@]}"; then
    warn "$name: it failed, and is back at what ran before; what failed is in $aside"
  else
    warn "$name: it failed, and so did going back; what failed is in $aside"
  fi
}

deploy() {
  local services=() again=() before after changed
  ready || { warn "$name: nothing was changed"; return 1; }
  prepare || { warn "$name: nothing was started"; return 1; }
  mapfile -t services < <(running_services)
  mapfile -t again < <(readers_of_changes "$kept/$project/files")
  before=$(snapshot "${services[@]}")
  if start "${services[@]}" -- "${again[@]}"; then
    after=$(snapshot "${services[@]}")
    if settled "$(if [ "$after" = "$before" ]; then say 0; else say 5; fi)" "${services[@]}" && run_jobs; then
      keep "${services[@]}"
      changed=$(comm -13 <(sort <<< "$before") <(sort <<< "$after") | cut -d ' ' -f 1 | sort -u | tr '\n' ' ')
      if [ "$after" = "$before" ]; then say "$name: unchanged"; else say "$name: changed: ${changed% }"; fi
      return
    fi
  fi
  go_back
  return 1
}

# Takes down what this script deployed once and the lab no longer has. Its volumes stay.
bury() {
  local record project folder at id volumes
  for record in "$kept"/*/folder; do
    [ -f "$record" ] || continue
    project=$(basename "$(dirname "$record")")
    if among "$project" "${projects[@]}"; then continue; fi
    folder=$(cat "$record")
    at=$PWD/$folder
    if [ "$folder" = . ]; then at=$PWD; fi
    # Another repository may have taken the stack over: its containers stay.
    for id in $(engine ps -aq --filter "label=com.docker.compose.project=$project" \
      --filter "label=com.docker.compose.project.working_dir=$at"); do
      engine stop "$id" > /dev/null
      engine rm "$id" > /dev/null
    done
    for id in $(engine network ls -q --filter "label=com.docker.compose.project=$project"); do
      engine network rm "$id" > /dev/null 2>&1 || warn "$project: a network of it is still in use, and stays"
    done
    volumes=$(engine volume ls -q --filter "label=com.docker.compose.project=$project" | tr '\n' ' ')
    rm -rf "${kept:?}/$project"
    say "$project: no longer in the lab, taken down${volumes:+; these volumes stay: ${volumes% }}"
  done
}

asked=("$@")
if [ "$#" -eq 0 ]; then asked=("${stacks[@]}"); fi
for stack in "${asked[@]}"; do
  if ! stack "$stack"; then
    warn "$stack is no stack of this repository: ${stacks[*]}"
    exit 2
  fi
done
mkdir -p "$kept"
wait_command=(docker wait)
if [ "$needs_sudo" = true ] && [ "$(id -u)" -ne 0 ]; then wait_command=(sudo docker wait); fi
stack "${stacks[0]}"
find_compose
if [ "$#" -eq 0 ]; then bury; fi
failed=()
for stack in "${stacks[@]}"; do
  if ! among "$stack" "${asked[@]}"; then continue; fi
  stack "$stack"
  for other in "${comes_after[@]}"; do
    if ! among "$other" "${failed[@]}"; then continue; fi
    warn "$name: left as it is, because it comes after $other"
    failed+=("$stack")
    continue 2
  done
  deploy || failed+=("$stack")
done
[ "${#failed[@]}" -eq 0 ]
