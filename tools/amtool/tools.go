//go:build tools

// Package tools pins amtool: the build takes its module and the go.sum beside this file.
package tools

import _ "github.com/prometheus/alertmanager/cmd/amtool"
