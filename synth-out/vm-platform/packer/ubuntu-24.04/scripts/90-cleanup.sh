#!/usr/bin/env bash
# Written by homelab-cdk from stacks/vm-platform.ts (vm-platform/ubuntu-24.04). Edit it there.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive

# A clone must not share what makes a machine one of its kind: with the same machine-id two clones get one DHCP lease.
apt-get -y autoremove --purge
apt-get clean
rm -rf /var/lib/apt/lists/*
cloud-init clean --logs --seed
truncate -s 0 /etc/machine-id
rm -f /var/lib/dbus/machine-id
ln -s /etc/machine-id /var/lib/dbus/machine-id
rm -f /etc/ssh/ssh_host_* /var/lib/systemd/random-seed
# What the installer knew, the password of the build among it.
rm -rf /var/log/installer
# With ifupdown the name servers of a clone are cloud-init's words for lo; lo as the installer wrote it comes after them, with
# none, and resolvconf keeps the last.
if [ -f /etc/network/interfaces ]; then sed -i -E '/^(auto|iface) lo( |$)/d' /etc/network/interfaces; fi
rm -f /etc/cloud/cloud.cfg.d/99-installer.cfg \
  /etc/cloud/cloud.cfg.d/90-installer-network.cfg \
  /etc/cloud/cloud.cfg.d/subiquity-disable-cloudinit-networking.cfg \
  /etc/netplan/00-installer-config.yaml \
  /etc/netplan/50-cloud-init.yaml
rm -f /etc/sudoers.d/packer /etc/sudoers.d/90-cloud-init-users /root/.bash_history
userdel --force --remove packer || [ $? -eq 6 ]
fstrim --all || true
sync
