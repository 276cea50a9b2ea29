import type { BuildProps } from './build-props';
import { buildUser } from './preseed';
import type { OperatingSystem } from './systems';
import { usersScript } from './users';

/** What a template can bring along. */
export type Feature = 'docker' | 'node-exporter' | 'unattended-upgrades';

/** A script of a build, in the order of its number. */
export interface BuildScript {
  /** File name, with the number that orders it: `20-docker.sh`. */
  readonly name: string;
  /** The script itself, `#!` line and all. */
  readonly text: string;
}

const start = '#!/usr/bin/env bash\nset -euo pipefail\nexport DEBIAN_FRONTEND=noninteractive\n\n';

const features: Readonly<Record<Feature, (system: OperatingSystem) => BuildScript>> = {
  docker: ({ dockerFolder, dockerRelease }) => ({
    name: '20-docker.sh',
    text: `${start}# Docker Engine and Compose from Docker's own packages.
install -m 0755 -d /etc/apt/keyrings
curl -fsSL https://download.docker.com/linux/${dockerFolder}/gpg -o /etc/apt/keyrings/docker.asc
chmod 0644 /etc/apt/keyrings/docker.asc
codename=${dockerRelease ?? "$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)"}
cat > /etc/apt/sources.list.d/docker.sources <<SOURCES
Types: deb
URIs: https://download.docker.com/linux/${dockerFolder}
Suites: \${codename}
Components: stable
Architectures: $(dpkg --print-architecture)
Signed-By: /etc/apt/keyrings/docker.asc
SOURCES
apt-get update
apt-get install -y docker-ce docker-ce-cli containerd.io docker-buildx-plugin docker-compose-plugin
systemctl enable docker
`,
  }),
  'node-exporter': () => ({
    name: '30-node-exporter.sh',
    text: `${start}# Prometheus's node exporter, on port 9100.
apt-get install -y --no-install-recommends prometheus-node-exporter
systemctl enable prometheus-node-exporter
`,
  }),
  'unattended-upgrades': ({ upgradesFrom }) => ({
    name: '40-unattended-upgrades.sh',
    text: `${start}# Security updates every day.
apt-get install -y unattended-upgrades
cat > /etc/apt/apt.conf.d/20auto-upgrades <<'APT'
APT::Periodic::Update-Package-Lists "1";
APT::Periodic::Unattended-Upgrade "1";
APT
${
  upgradesFrom === undefined
    ? ''
    : `cat > /etc/apt/apt.conf.d/52upgrades-from <<'APT'
Unattended-Upgrade::Origins-Pattern { "${upgradesFrom}"; };
APT
`
}`,
  }),
};

/** Names of what a template can bring along. */
export const featureNames = Object.keys(features) as readonly Feature[];

const cloudInit: BuildScript = {
  name: '10-cloud-init.sh',
  text: `${start}# What it does at the first start holds the lock of apt; it ends with an error if there was anything to warn of.
cloud-init status --wait || true
# Proxmox gives its settings to a clone on a drive; looking for other sources only costs time at boot.
apt-get update
cat > /etc/cloud/cloud.cfg.d/99-proxmox.cfg <<'CONFIG'
datasource_list: [NoCloud, ConfigDrive]
CONFIG
systemctl enable qemu-guest-agent ssh
`,
};

const cleanup = ({ leftovers = [] }: OperatingSystem): BuildScript => ({
  name: '90-cleanup.sh',
  text: `${start}# A clone must not share what makes a machine one of its kind: with the same machine-id two clones get one DHCP lease.
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
${leftovers.length === 0 ? '' : `rm -f ${leftovers.join(' \\\n  ')}\n`}rm -f /etc/sudoers.d/${buildUser} /etc/sudoers.d/90-cloud-init-users /root/.bash_history
userdel --force --remove ${buildUser} || [ $? -eq 6 ]
fstrim --all || true
sync
`,
});

/** The scripts of a build: what every clone needs, what was asked for, and the clean-up. */
export function scriptsOf(
  system: OperatingSystem,
  { preinstall: wanted = [], users = [] }: Pick<BuildProps, 'preinstall' | 'users'>,
): readonly BuildScript[] {
  const chosen = featureNames.filter((feature) => wanted.includes(feature));
  return [
    cloudInit,
    ...chosen.map((feature) => features[feature](system)),
    ...(users.length === 0 ? [] : [usersScript(start, users)]),
    cleanup(system),
  ];
}
