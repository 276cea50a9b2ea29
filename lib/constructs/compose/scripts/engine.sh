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
