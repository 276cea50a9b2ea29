//go:build tools

// Package tools pins Docker Compose: the build takes its module and the go.sum beside this file.
package tools

import _ "github.com/docker/compose/v5/cmd"
