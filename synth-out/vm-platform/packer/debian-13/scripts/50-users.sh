#!/usr/bin/env bash
# Written by homelab-cdk from stacks/vm-platform.ts (vm-platform/debian-13). Edit it there.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive

# Users of every clone; they log in by key alone, as they have no password.
add_user() {
  id "$1" > /dev/null 2>&1 || useradd --create-home --shell /bin/bash "$1"
  [ -z "$2" ] || usermod --append --groups "$2" "$1"
  local home
  home=$(getent passwd "$1" | cut -d : -f 6)
  install -d -m 0700 -o "$1" -g "$1" "$home/.ssh"
  install -m 0600 -o "$1" -g "$1" /dev/stdin "$home/.ssh/authorized_keys"
}

add_user deploy '' <<< "$KEY_DEPLOY"
echo 'deploy ALL=(ALL) NOPASSWD: ALL' > /etc/sudoers.d/deploy
chmod 0440 /etc/sudoers.d/deploy
