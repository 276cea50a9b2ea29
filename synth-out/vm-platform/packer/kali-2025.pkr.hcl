# Written by homelab-cdk from stacks/vm-platform.ts (vm-platform/kali-2025). Edit it there.

packer {
  required_version = ">= 1.11.0"

  required_plugins {
    proxmox = {
      version = ">= 1.2.4"
      source  = "github.com/hashicorp/proxmox"
    }
  }
}

variable "kali_2025_iso" {
  type        = string
  description = "Installer image of Kali on the node, as local:iso/<file>.iso"
}

local "kali-2025_password" {
  expression = uuidv4()
  sensitive  = true
}

source "proxmox-iso" "kali-2025" {
  proxmox_url              = "https://pve-ms-a2.rsdn.io:8006/api2/json"
  insecure_skip_tls_verify = true
  node                     = "pve-ms-a2"
  task_timeout             = "10m"
  vm_id                    = 9002
  vm_name                  = "kali-2025-template"
  template_name            = "kali-2025-template"
  template_description     = "Kali template with Docker"
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
    "/preseed.cfg" = templatefile("${path.root}/kali-2025/http/preseed.cfg", { password = local.kali-2025_password })
  }
  boot_wait         = "10s"
  boot_key_interval = "50ms"
  boot_command = [
    "<esc><wait>",
    "install auto=true preseed/url=http://{{ .HTTPIP }}:{{ .HTTPPort }}/preseed.cfg ",
    "debian-installer/locale=en_US.UTF-8 keyboard-configuration/xkb-keymap=us ",
    "netcfg/get_hostname=kali netcfg/get_domain=local priority=critical<enter>",
  ]
  ssh_username = "packer"
  ssh_password = local.kali-2025_password
  ssh_timeout  = "90m"

  boot_iso {
    iso_file = var.kali_2025_iso
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
  sources = ["source.proxmox-iso.kali-2025"]

  provisioner "shell" {
    execute_command = "{{ .Vars }} sudo -E bash '{{ .Path }}'"
    skip_clean      = true
    scripts = [
      "${path.root}/kali-2025/scripts/10-cloud-init.sh",
      "${path.root}/kali-2025/scripts/20-docker.sh",
      "${path.root}/kali-2025/scripts/30-node-exporter.sh",
      "${path.root}/kali-2025/scripts/40-unattended-upgrades.sh",
      "${path.root}/kali-2025/scripts/90-cleanup.sh",
    ]
  }
}
