#!/usr/bin/env bash
# Written by homelab-cdk from stacks/names.ts (syn-stacks/dns). Edit it there.
# Brings zones.json into the name servers:
#   dns/dns-sync.sh --dry-run   shows what would change
#   dns/dns-sync.sh             changes it
# Only records with the comment of zones.json are changed or removed. DNS_PRIMARY_URL and DNS_SECONDARY_URL lead to the
# servers by another way.
set -euo pipefail

table=$(dirname "$0")/zones.json
dry_run=no
case "${1:-}" in
  '') ;;
  --dry-run) dry_run=yes ;;
  *)
    echo "usage: $0 [--dry-run]" >&2
    exit 2
    ;;
esac

fail() {
  echo "$*" >&2
  exit 1
}

# What zones.json says of the servers.
declare -A names addresses urls variables
while IFS=$'\t' read -r server name address url variable; do
  names[$server]=$name addresses[$server]=$address urls[$server]=$url variables[$server]=$variable
done < <(jq --raw-output '
  to_entries[] | select(.key == "primary" or .key == "secondary")
  | [.key, (.value | .name, .address, .url, .token)] | @tsv' "$table")
urls[primary]=${DNS_PRIMARY_URL:-${urls[primary]}}
[[ -z "${DNS_SECONDARY_URL:-}" ]] || urls[secondary]=$DNS_SECONDARY_URL
for server in "${!names[@]}"; do
  variable=${variables[$server]}
  [[ -n "${!variable:-}" ]] || fail "set $variable: the token of the name server on ${names[$server]}"
done

# Asks a server: call primary|secondary PATH [NAME=VALUE]...
call() {
  local server=$1 path=$2 variable answer field fields=()
  shift 2
  variable=${variables[$server]}
  for field in "$@"; do fields+=(--data-urlencode "$field"); done
  answer=$(printf 'token=%s' "${!variable}" |
    curl --silent --show-error --fail --max-time 30 --data @- "${fields[@]}" "${urls[$server]}/api/$path") ||
    fail "${names[$server]}: $path was not answered"
  jq --exit-status 'if .status == "ok" then . else halt_error end' <<<"$answer" 2>/dev/null ||
    fail "${names[$server]}: $path: $(jq --raw-output '.errorMessage // .status' <<<"$answer")"
}

# The same, for what changes something.
change() {
  echo "$1"
  shift
  if [[ $dry_run == no ]]; then call "$@" >/dev/null; fi
}

# Type of a zone on a server; nothing if it is not there.
zone_type() {
  call "$1" zones/list | jq --raw-output --arg zone "$2" '.response.zones[] | select(.name == $zone).type'
}

# What is to be done in a zone, a line for each: ACTION NAME TYPE VALUE TTL, removals first.
plan() {
  jq --raw-output --arg zone "$1" --argjson there "$2" '
    def value: .rData | .ipAddress // .cname // .ptrName // "";
    def key: [(.name | ascii_downcase), .type, (.value | ascii_downcase)];
    .mark as $mark
    | (.zones[] | select(.name == $zone).records) as $wanted
    | [$there[] | select(.type != "SOA" and .type != "NS") | . + {value: value, mine: (.comments == $mark)}] as $there
    | ($wanted | map(key)) as $keys
    | ($there[] | select(.mine and (key as $k | $keys | index([$k]) | not)) | ["remove", .name, .type, .value, .ttl]),
      ($wanted[] | . as $record | key as $k
        | ($there | map(select(key == $k)) | first) as $same
        | ($there | map(select((.name | ascii_downcase) == $k[0] and (.mine | not) and key != $k
            and ($k[1] == "CNAME" or .type == "CNAME" or .type == $k[1]))) | first) as $other
        | if $same then
            if $same.mine and $same.ttl != $record.ttl then ["update", .name, .type, .value, .ttl] else empty end
          elif $other then ["foreign", .name, $other.type, $other.value, $other.ttl]
          else ["add", .name, .type, .value, .ttl] end)
    | @tsv' "$table"
}

# Name of the parameter that holds the value of a record.
parameter() {
  case $1 in
    A | AAAA) echo ipAddress ;;
    CNAME) echo cname ;;
    PTR) echo ptrName ;;
    *) fail "a record of type $1 is none of ours" ;;
  esac
}

mark=$(jq --raw-output .mark "$table")
secondary=${addresses[secondary]:-}
plans=$(mktemp -d)
trap 'rm -rf "$plans"' EXIT

# First look everywhere.
foreign=0
while read -r zone; do
  type=$(zone_type primary "$zone")
  there='[]'
  case $type in
    '') touch "$plans/$zone.new" ;;
    Primary) there=$(call primary zones/records/get "domain=$zone" "zone=$zone" listZone=true | jq --compact-output .response.records) ;;
    *) fail "$zone is a zone of type $type on ${names[primary]}, not Primary" ;;
  esac
  plan "$zone" "$there" >"$plans/$zone"
  while IFS=$'\t' read -r action name type value _; do
    if [[ $action == foreign ]]; then
      echo "$name has a record that is not ours: $type $value" >&2
      foreign=1
    fi
  done <"$plans/$zone"
done < <(jq --raw-output '.zones[].name' "$table")
[[ $foreign == 0 ]] || fail 'nothing was changed: remove those records, or give the names to somebody else'

# Then change.
while read -r zone; do
  if [[ -e $plans/$zone.new ]]; then
    change "create zone $zone" primary zones/create "zone=$zone" type=Primary
  fi
  if [[ -n $secondary ]]; then
    allowed=no
    if [[ ! -e $plans/$zone.new ]]; then
      allowed=$(call primary zones/options/get "zone=$zone" | jq --raw-output --arg address "$secondary" '
        .response | if (.zoneTransferNetworkACL // [] | index([$address])) and (.notifyNameServers // [] | index([$address]))
          then "yes" else "no" end')
    fi
    if [[ $allowed == no ]]; then
      change "let $secondary copy $zone" primary zones/options/set "zone=$zone" \
        zoneTransfer=UseSpecifiedNetworkACL "zoneTransferNetworkACL=$secondary" \
        notify=SpecifiedNameServers "notifyNameServers=$secondary"
    fi
  fi
  while IFS=$'\t' read -r action name type value ttl; do
    record=("domain=$name" "zone=$zone" "type=$type" "$(parameter "$type")=$value")
    case $action in
      remove) change "remove $name $type $value" primary zones/records/delete "${record[@]}" ;;
      add | update)
        change "$action $name $type $value" primary "zones/records/$action" "${record[@]}" "ttl=$ttl" "comments=$mark"
        ;;
    esac
  done <"$plans/$zone"
  if [[ -n $secondary ]]; then
    type=$(zone_type secondary "$zone")
    case $type in
      '')
        change "copy $zone to ${names[secondary]}" secondary zones/create "zone=$zone" type=Secondary \
          "primaryNameServerAddresses=${addresses[primary]}"
        ;;
      Secondary) ;;
      *) fail "$zone is a zone of type $type on ${names[secondary]}, not Secondary" ;;
    esac
  fi
done < <(jq --raw-output '.zones[].name' "$table")
echo 'The name servers are as zones.json says.'
