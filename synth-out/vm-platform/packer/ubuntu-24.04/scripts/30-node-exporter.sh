#!/usr/bin/env bash
# Written by homelab-cdk from stacks/vm-platform.ts (vm-platform/ubuntu-24.04). Edit it there.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive

# Prometheus's node exporter, on port 9100.
apt-get install -y --no-install-recommends prometheus-node-exporter
systemctl enable prometheus-node-exporter
