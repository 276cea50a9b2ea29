# Written by homelab-cdk from stacks/ctr01/core.ts (ctr01-stacks/core). Edit it there.

ui       = true
api_addr = "https://vault.rsdn.io"

storage "file" {
  path = "/vault/file"
}

listener "tcp" {
  address     = "0.0.0.0:8200"
  tls_disable = true
}
