#!/usr/bin/env bash
# Makes the disk of a template: Debian 13 as its installer leaves it, with the packages of a generated preseed file.
#
# usage: build-image.sh WORK CLEANUP PACKAGE...
# WORK is an empty folder; the disk that comes out of it is WORK/disk.raw. CLEANUP is the last script of the template. The
# disk is kept by the digest of this file, of that script and of the packages: whoever changes one gets another disk.
set -euo pipefail
work=$1
cleanup=$2
shift 2
tree=$work/tree
export DEBIAN_FRONTEND=noninteractive

# What the installer brings by itself: kernel, boot loader, ifupdown. tasksel's ssh-server. What the preseed file asks for.
wanted=(login systemd systemd-sysv dbus udev kmod ca-certificates linux-image-cloud-amd64 initramfs-tools zstd grub-pc-bin
  ifupdown iproute2 iputils-ping procps openssh-server "$@")
mmdebstrap --quiet --mode=root --variant=apt --aptopt='APT::Install-Recommends "false"' --dpkgopt=force-unsafe-io \
  --include="$(IFS=,; echo "${wanted[*]}")" trixie "$tree"

# What the installer writes; the resolver here is nobody's there.
[ -L "$tree/etc/resolv.conf" ] || echo 'nameserver 198.51.100.53' > "$tree/etc/resolv.conf"
echo debian > "$tree/etc/hostname"
echo 'LABEL=root / ext4 errors=remount-ro 0 1' > "$tree/etc/fstab"
cat > "$tree/etc/network/interfaces" << 'INTERFACES'
source /etc/network/interfaces.d/*

# The loopback network interface
auto lo
iface lo inet loopback

# The primary network interface
allow-hotplug ens18
iface ens18 inet dhcp
INTERFACES

# What the template's own scripts do: where cloud-init looks, and no clone has anything of another.
echo 'datasource_list: [NoCloud, ConfigDrive]' > "$tree/etc/cloud/cloud.cfg.d/99-proxmox.cfg"
cp "$cleanup" "$tree/tmp/cleanup.sh"
chroot "$tree" bash /tmp/cleanup.sh
rm -rf "$tree"/tmp/* "$tree"/run/*

# Debian's links lead to the newest kernel: one that a machine installs is started from then on. An emulated processor has no
# faults to guard against, and to do so costs it much.
mkdir -p "$tree/boot/grub"
cat > "$tree/boot/grub/grub.cfg" << 'CONFIG'
linux /vmlinuz root=LABEL=root ro console=ttyS0 mitigations=off
initrd /initrd.img
boot
CONFIG
# What grub-install puts before the first partition; it wants a device for that, and here is none.
chroot "$tree" grub-mkimage --format i386-pc --prefix '(hd0,msdos1)/boot/grub' \
  biosdisk part_msdos ext2 normal linux configfile > "$work/core.img"

# A sparse file with one partition over all of it, 10 GiB as the template's disk has.
truncate --size 10G "$work/disk.raw"
mke2fs -q -t ext4 -L root -d "$tree" -E offset=1048576 "$work/disk.raw" $((10 * 1024 * 1024 - 1024))k
echo 'start=2048, type=83, bootable' | sfdisk --quiet "$work/disk.raw"
dd if="$tree/usr/lib/grub/i386-pc/boot.img" of="$work/disk.raw" bs=440 count=1 conv=notrunc status=none
dd if="$work/core.img" of="$work/disk.raw" bs=512 seek=1 conv=notrunc status=none
rm -rf "$tree"
