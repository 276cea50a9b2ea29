//go:build tools

// Package tools pins OpenTofu: the build takes its module and the go.sum beside this file.
package tools

import _ "github.com/opentofu/opentofu/cmd/tofu"
