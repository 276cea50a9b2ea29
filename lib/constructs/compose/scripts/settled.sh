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
