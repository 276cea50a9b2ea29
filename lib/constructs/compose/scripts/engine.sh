# What the scripts of a machine have in common: Docker, Compose, and what they say.

say() { printf '%s\n' "$*"; }
warn() { printf '%s\n' "$*" >&2; }

# Runs a command as root: folders of data belong to users that only exist in containers.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo --preserve-env=RESTIC_PASSWORD,RESTIC_PASSWORD_FILE "$@"; fi
}

# Docker, as whoever may use it.
engine() {
  if [ "$needs_sudo" = true ]; then as_root docker "$@"; else docker "$@"; fi
}

# The containers of a service of the stack.
containers_of() {
  engine ps -aq --no-trunc --filter "label=com.docker.compose.project=$project" \
    --filter "label=com.docker.compose.service=$1" --filter 'label=com.docker.compose.oneoff=False'
}

# Whether the containers of the services work: healthy, or running where no check tells more. One that starts over and over
# counts as running each time; so nothing may start again for a few seconds.
#   settled SECONDS SERVICE...
settled() {
  local steady=$1 deadline=$((SECONDS + timeout)) since=$SECONDS last='' now='' service id state
  shift
  while :; do
    now=''
    for service in "$@"; do
      if [ -z "$(containers_of "$service")" ]; then warn "$name: $service has no container"; return 1; fi
      for id in $(containers_of "$service"); do
        state=$(engine inspect -f '{{.State.Status}} {{if .State.Health}}{{.State.Health.Status}}{{end}}' "$id")
        case $state in
          'running ' | 'running healthy') now="$now $id $(engine inspect -f '{{.State.StartedAt}}' "$id")" ;;
          'running unhealthy' | exited* | dead*)
            warn "$name: $service is ${state#running }"
            return 1
            ;;
          *) now="$now waits" ;;
        esac
      done
    done
    if [ "$now" != "$last" ]; then since=$SECONDS; last=$now; fi
    case $now in
      *' waits'*) ;;
      *) if [ $((SECONDS - since)) -ge "$steady" ]; then return 0; fi ;;
    esac
    if [ "$SECONDS" -ge "$deadline" ]; then warn "$name: not every service works after $timeout s"; return 1; fi
    sleep 1
  done
}
