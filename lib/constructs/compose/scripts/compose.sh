# Compose in the folder of the stack: the plugin of Docker, or the program of its own.
compose() {
  local command=(docker compose)
  if [ "$has_plugin" = false ]; then command=(docker-compose); fi
  (
    cd "$folder"
    if [ "$needs_sudo" = true ]; then
      as_root "${command[@]}" -p "$project" -f "$file" "$@"
    else
      "${command[@]}" -p "$project" -f "$file" "$@"
    fi
  )
}

find_compose() {
  has_plugin=true
  can_wait=false
  if ! docker compose version > /dev/null 2>&1; then has_plugin=false; fi
  if compose up --help 2>&1 | grep -q -e '--wait'; then can_wait=true; fi
}

# Whether the words after the first have it among them.
among() {
  local word=$1 other
  shift
  for other in "$@"; do
    if [ "$other" = "$word" ]; then return 0; fi
  done
  return 1
}

# Services that keep running, of those that Compose would start now.
running_services() {
  local service
  while read -r service; do
    if ! among "$service" "${jobs[@]}"; then say "$service"; fi
  done < <(compose config --services)
}

# One line for each container of the services: when it was made and started.
snapshot() {
  local service id
  for service in "$@"; do
    for id in $(containers_of "$service"); do
      say "$service $(engine inspect -f '{{.Id}} {{.State.StartedAt}}' "$id")"
    done
  done
}
