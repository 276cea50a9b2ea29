#!/usr/bin/env bash
# Written by homelab-cdk from stacks/vm-platform.ts (vm-platform/debian-13). Edit it there.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive

# What it does at the first start holds the lock of apt; it ends with an error if there was anything to warn of.
cloud-init status --wait || true
# Proxmox gives its settings to a clone on a drive; looking for other sources only costs time at boot.
apt-get update
cat > /etc/cloud/cloud.cfg.d/99-proxmox.cfg <<'CONFIG'
datasource_list: [NoCloud, ConfigDrive]
CONFIG
systemctl enable qemu-guest-agent ssh
