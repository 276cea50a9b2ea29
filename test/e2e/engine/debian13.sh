#!/usr/bin/env bash
# Makes a Docker image of Debian 13 as it is on a machine: systemd, sshd and cloud-init. The packages come from where this
# machine's own apt gets its packages.
#
# usage: debian13.sh IMAGE
set -euo pipefail
image=$1
if docker image inspect "$image" > /dev/null 2>&1; then exit; fi

mirror=$(apt-get indextargets --format '$(REPO_URI)' 'Origin: Debian' 'Component: main' 2> /dev/null |
  grep -v security | head -n 1 || true)
mirror=${mirror:-http://deb.debian.org/debian}
proxy=''
eval "$(apt-config shell proxy Acquire::http::Proxy)"
if [ -n "$proxy" ] && [ "$proxy" != DIRECT ]; then export http_proxy=$proxy; else proxy=''; fi

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
chmod 0755 "$root"
debootstrap --variant=minbase --include=systemd,systemd-sysv,dbus,ca-certificates trixie "$root" "$mirror"
if [ -n "$proxy" ]; then echo "Acquire::http::Proxy \"$proxy\";" > "$root/etc/apt/apt.conf.d/99proxy"; fi
cp /etc/resolv.conf "$root/etc/resolv.conf"
# The rest by apt, as debootstrap cannot choose among packages that provide what another depends on.
printf '#!/bin/sh\nexit 101\n' > "$root/usr/sbin/policy-rc.d"
chmod 0755 "$root/usr/sbin/policy-rc.d"
chroot "$root" apt-get update
chroot "$root" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
  openssh-server python3 sudo iproute2 iputils-ping curl cloud-init
# With it no package would start its service, on the machine neither.
rm -f "$root/usr/sbin/policy-rc.d"
# Each machine makes its own.
rm -f "$root"/etc/ssh/ssh_host_* "$root/var/lib/dbus/machine-id"
: > "$root/etc/machine-id"
rm -rf "$root"/var/lib/apt/lists/* "$root"/var/cache/apt/archives/*.deb
tar -C "$root" -c . | docker import - "$image"
