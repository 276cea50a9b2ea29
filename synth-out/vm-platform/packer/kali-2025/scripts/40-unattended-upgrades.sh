#!/usr/bin/env bash
# Written by homelab-cdk from stacks/vm-platform.ts (vm-platform/kali-2025). Edit it there.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive

# Security updates every day.
apt-get install -y unattended-upgrades
cat > /etc/apt/apt.conf.d/20auto-upgrades <<'APT'
APT::Periodic::Update-Package-Lists "1";
APT::Periodic::Unattended-Upgrade "1";
APT
cat > /etc/apt/apt.conf.d/52upgrades-from <<'APT'
Unattended-Upgrade::Origins-Pattern { "origin=Kali"; };
APT
