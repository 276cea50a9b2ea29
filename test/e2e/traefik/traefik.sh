#!/usr/bin/env bash
# Builds Traefik from its Go module, in some ten minutes of two cores; what is there already stays.
#
#   traefik.sh VERSION SUM TARGET
set -euo pipefail
version=$1 sum=$2 target=$3
if [ -x "$target" ]; then exit; fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
go mod download -json "github.com/traefik/traefik/v3@$version" > module.json
if [ "$(sed -n 's/^\t"Sum": "\(.*\)",\{0,1\}$/\1/p' module.json)" != "$sum" ]; then
  echo "the module of Traefik $version is not the one that is pinned" >&2
  exit 1
fi
cp -r "$(sed -n 's/^\t"Dir": "\(.*\)",\{0,1\}$/\1/p' module.json)" source
chmod -R u+w source
cd source
# The pages of the dashboard are made by another program, and are not in the module.
mkdir -p webui/static
echo '<html></html>' > webui/static/index.html
CGO_ENABLED=0 GOTOOLCHAIN=local go build -trimpath -o "$work/traefik" ./cmd/traefik
mkdir -p "$(dirname "$target")"
mv "$work/traefik" "$target"
