#!/usr/bin/env bash
# Says what is missing, empty or not used in the .env of each stack. Values are read, never printed.
#
#   ./env-check [STACK...]     all stacks, if none is named
#
# Exit status: 0 if every required variable has a value, 1 if not.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

#data#

# Names of a .env file, each with what it has: a value, or nothing.
names() {
  awk '
    function closed(text, quote,  at, sign) {
      for (at = 1; at <= length(text); at++) {
        sign = substr(text, at, 1)
        if (sign == "\\" && quote == "\"") at++
        else if (sign == quote) return at
      }
      return 0
    }
    { sub(/\r$/, "") }
    open != "" { if (closed($0, open)) open = ""; next }
    {
      sub(/^[ \t]*(export[ \t]+)?/, "")
      if (!match($0, /^[A-Za-z_][A-Za-z0-9_]*[ \t]*=/)) next
      name = substr($0, 1, RLENGTH - 1)
      sub(/[ \t]+$/, "", name)
      value = substr($0, RLENGTH + 1)
      sub(/^[ \t]+/, "", value)
      quote = substr(value, 1, 1)
      if (quote == "\"" || quote == "\047") {
        end = closed(substr(value, 2), quote)
        if (!end) open = quote
        print name, (end == 1 ? "empty" : "set")
      } else {
        sub(/(^|[ \t])#.*/, "", value)
        gsub(/[ \t]/, "", value)
        print name, (value == "" ? "empty" : "set")
      }
    }' "$1"
}

# What the .env of a stack has of a variable: "set", "empty", or nothing at all. The last line of a name counts.
state() {
  awk -v name="$2" '$1 == name { state = $2 } END { print state }' <<< "$1"
}

check() {
  local name found='' complete=true stack=$1
  variables "$stack"
  if [ -f "$folder/.env" ]; then
    found=$(names "$folder/.env")
  elif [ "${#required[@]}" -gt 0 ]; then
    echo "$stack: .env is missing: copy .env.example, and fill in what is empty"
    return 1
  fi
  for name in "${required[@]}"; do
    case $(state "$found" "$name") in
      set) ;;
      empty) echo "$stack: $name is empty"; complete=false ;;
      *) echo "$stack: $name is missing"; complete=false ;;
    esac
  done
  while read -r name; do
    case " ${required[*]} ${optional[*]} COMPOSE_PROFILES COMPOSE_PROJECT_NAME " in
      *" $name "*) ;;
      *) echo "$stack: $name is not used" ;;
    esac
  done < <(awk 'NF && !seen[$1]++ { print $1 }' <<< "$found")
  if [ "$complete" = true ]; then echo "$stack: complete"; fi
  [ "$complete" = true ]
}

asked=("$@")
if [ "$#" -eq 0 ]; then asked=("${stacks[@]}"); fi
status=0
for stack in "${asked[@]}"; do
  if ! variables "$stack"; then
    echo "$stack is no stack of this repository: ${stacks[*]}" >&2
    exit 2
  fi
  check "$stack" || status=1
done
exit "$status"
