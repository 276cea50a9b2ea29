#!/usr/bin/env bash
# Gives Debian's own packages of the engine the names that Docker's have, on a machine of Debian.
#
# usage: docker-repackage.sh FOLDER
set -euo pipefail
mkdir -p "$1" && cd "$1"
apt-get -qq update
declare -A names=(
  [docker.io]=docker-ce [docker-cli]=docker-ce-cli [containerd]=containerd.io
  [docker-buildx]=docker-buildx-plugin [docker-compose]=docker-compose-plugin
)
rename=''
for debian in "${!names[@]}"; do rename+="s/(^| )${debian//./\\.}( |,|\$)/\\1${names[$debian]}\\2/g;"; done

for debian in "${!names[@]}"; do
  (cd /tmp && apt-get -qq download "$debian" && dpkg-deb --raw-extract "$debian"_*.deb "$debian")
  control=/tmp/$debian/DEBIAN/control
  # Debian's packages refuse to stand beside Docker's.
  sed -i -E '/^(Conflicts|Breaks|Replaces|Recommends|Suggests|Enhances|Built-Using|Static-Built-Using):/d' "$control"
  sed -i -E "/^(Package|Depends):/{$rename}" "$control"
  dpkg-deb --build --root-owner-group -Zgzip -z1 "/tmp/$debian" "${names[$debian]}.deb" > /dev/null
done
