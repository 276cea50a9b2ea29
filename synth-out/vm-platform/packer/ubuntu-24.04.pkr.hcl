# Written by homelab-cdk from stacks/vm-platform.ts (vm-platform/ubuntu-24.04). Edit it there.

packer {
  required_version = ">= 1.11.0"

  required_plugins {
    proxmox = {
      version = ">= 1.2.4"
      source  = "github.com/hashicorp/proxmox"
    }
  }
}

variable "ubuntu_24_04_iso" {
  type        = string
  description = "Installer image of Ubuntu 24.04 on the node, as local:iso/<file>.iso"
}

local "ubuntu-24_04_password" {
  expression = uuidv4()
  sensitive  = true
}

source "proxmox-iso" "ubuntu-24_04" {
  proxmox_url              = "https://pve-ms-a2.rsdn.io:8006/api2/json"
  insecure_skip_tls_verify = true
  node                     = "pve-ms-a2"
  task_timeout             = "10m"
  vm_id                    = 9001
  vm_name                  = "ubuntu-24.04-template"
  template_name            = "ubuntu-24.04-template"
  template_description     = "Ubuntu 24.04 template with Docker"
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
    "/user-data" = templatefile("${path.root}/ubuntu-24.04/http/user-data", { password = bcrypt(local.ubuntu-24_04_password) })
    "/meta-data" = ""
  }
  boot_wait         = "5s"
  boot_key_interval = "50ms"
  boot_command = [
    "c<wait>",
    "linux /casper/vmlinuz --- autoinstall 'ds=nocloud-net;s=http://{{ .HTTPIP }}:{{ .HTTPPort }}/'<enter><wait>",
    "initrd /casper/initrd<enter><wait>",
    "boot<enter>",
  ]
  ssh_username = "packer"
  ssh_password = local.ubuntu-24_04_password
  ssh_timeout  = "30m"

  boot_iso {
    iso_file = var.ubuntu_24_04_iso
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
  sources = ["source.proxmox-iso.ubuntu-24_04"]

  provisioner "shell" {
    execute_command = "{{ .Vars }} sudo -E bash '{{ .Path }}'"
    skip_clean      = true
    scripts = [
      "${path.root}/ubuntu-24.04/scripts/10-cloud-init.sh",
      "${path.root}/ubuntu-24.04/scripts/20-docker.sh",
      "${path.root}/ubuntu-24.04/scripts/30-node-exporter.sh",
      "${path.root}/ubuntu-24.04/scripts/40-unattended-upgrades.sh",
      "${path.root}/ubuntu-24.04/scripts/90-cleanup.sh",
    ]
  }
}
