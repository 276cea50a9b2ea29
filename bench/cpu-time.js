'use strict';
// Required into each process of a command that is measured: notes the CPU time that it took, as it ends.

const { appendFileSync } = require('node:fs');

process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  appendFileSync(process.env.HOMELAB_BENCH_CPU, `${(user + system) / 1e6}\n`);
});
