//go:build tools

// Package tools pins Packer: the build takes its module and the go.sum beside this file.
package tools

import _ "github.com/hashicorp/packer"
