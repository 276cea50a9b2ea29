#!/usr/bin/env bash
# Makes a signed package server as Docker's own of the packages in FOLDER/linux/debian/pool: a story reaches no server of
# Docker's.
#
# usage: docker-packages.sh FOLDER
set -euo pipefail
cd "$1"
pool=linux/debian/pool
index=linux/debian/dists/trixie/stable/binary-amd64
mkdir -p "$index"

for file in "$pool"/*.deb; do
  dpkg-deb --field "$file"
  cat <<FILE
Filename: pool/${file##*/}
Size: $(stat -c %s "$file")
SHA256: $(sha256sum "$file" | cut -d ' ' -f 1)

FILE
done > "$index/Packages"

export GNUPGHOME=$PWD/gnupg
mkdir -m 0700 "$GNUPGHOME"
gpg --quiet --batch --passphrase '' --quick-generate-key 'story <story@localhost>' rsa2048 sign 1d
gpg --armor --export > linux/debian/gpg
packages=stable/binary-amd64/Packages
folder=$PWD
cd linux/debian/dists/trixie
cat > Release <<RELEASE
Origin: Docker
Label: story
Suite: trixie
Codename: trixie
Architectures: amd64
Components: stable
Date: $(LC_ALL=C date -u '+%a, %d %b %Y %H:%M:%S UTC')
SHA256:
 $(sha256sum $packages | cut -d ' ' -f 1) $(stat -c %s $packages) $packages
RELEASE
gpg --quiet --batch --clearsign --output InRelease Release
gpgconf --kill all

# A certificate for the name that the script asks for; the machine is told to trust it.
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=download.docker.com \
  -addext subjectAltName=DNS:download.docker.com -keyout "$folder/server.key" -out "$folder/server.crt" 2> /dev/null
