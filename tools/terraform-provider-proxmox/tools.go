//go:build tools

// Package tools pins the Proxmox provider: the build takes its module and the go.sum beside this file.
package tools

import _ "github.com/bpg/terraform-provider-proxmox"
