# Written by homelab-cdk from stacks/vm-platform.ts (vm-platform/debian-13). Edit it there.

packer {
  required_version = ">= 1.11.0"

  required_plugins {
    proxmox = {
      version = ">= 1.2.4"
      source  = "github.com/hashicorp/proxmox"
    }
  }
}

variable "debian_13_deploy_key" {
  type        = string
  description = "Public key that lets deploy in, as ssh-ed25519 <key>"
}

local "debian-13_password" {
  expression = uuidv4()
  sensitive  = true
}

source "proxmox-iso" "debian-13" {
  proxmox_url              = "https://pve-ms-a2.rsdn.io:8006/api2/json"
  insecure_skip_tls_verify = true
  node                     = "pve-ms-a2"
  task_timeout             = "10m"
  vm_id                    = 9000
  vm_name                  = "debian-13-template"
  template_name            = "debian-13-template"
  template_description     = "Debian 13 template with Docker"
  tags                     = "template"
  os                       = "l26"
  machine                  = "q35"
  cores                    = 2
  cpu_type                 = "x86-64-v2-AES"
  memory                   = 2048
  scsi_controller          = "virtio-scsi-single"
  qemu_agent               = true
  cloud_init               = true
  cloud_init_storage_pool  = "local-lvm"
  http_content = {
    "/preseed.cfg" = templatefile("${path.root}/debian-13/http/preseed.cfg", { password = local.debian-13_password })
  }
  boot_wait         = "10s"
  boot_key_interval = "50ms"
  boot_command = [
    "<esc><wait>",
    "auto preseed/url=http://{{ .HTTPIP }}:{{ .HTTPPort }}/preseed.cfg ",
    "debian-installer/locale=en_US.UTF-8 keyboard-configuration/xkb-keymap=us ",
    "netcfg/get_hostname=debian netcfg/get_domain=local priority=critical<enter>",
  ]
  ssh_username = "packer"
  ssh_password = local.debian-13_password
  ssh_timeout  = "30m"

  boot_iso {
    iso_file = "local:iso/debian-13-amd64-netinst.iso"
    unmount  = true
  }

  disks {
    type         = "scsi"
    storage_pool = "local-lvm"
    disk_size    = "20G"
    discard      = true
    io_thread    = true
    ssd          = true
  }

  network_adapters {
    bridge = "vmbr0"
    model  = "virtio"
  }
}

build {
  sources = ["source.proxmox-iso.debian-13"]

  provisioner "shell" {
    env = {
      KEY_DEPLOY = trimspace(var.debian_13_deploy_key)
    }
    execute_command = "{{ .Vars }} sudo -E bash '{{ .Path }}'"
    skip_clean      = true
    scripts = [
      "${path.root}/debian-13/scripts/10-cloud-init.sh",
      "${path.root}/debian-13/scripts/20-docker.sh",
      "${path.root}/debian-13/scripts/30-node-exporter.sh",
      "${path.root}/debian-13/scripts/40-unattended-upgrades.sh",
      "${path.root}/debian-13/scripts/50-users.sh",
      "${path.root}/debian-13/scripts/90-cleanup.sh",
    ]
  }
}
