import { join } from 'node:path';

/** Where the files and sockets of a machine are. */
export interface MachinePaths {
  readonly disk: (volume: string) => string;
  readonly cloudInitDrive: string;
  readonly monitor: string;
  readonly agent: string;
  readonly serial: string;
  /** All that is written to the serial line. */
  readonly serialLog: string;
  readonly pidFile: string;
}

/** Everything of a machine is in a folder of its own. */
export function pathsIn(folder: string): MachinePaths {
  const file = (name: string) => join(folder, name);
  return {
    disk: (volume) => file(`${volume.replace(/^[^:]+:/, '')}.qcow2`),
    cloudInitDrive: file('cloud-init.iso'),
    monitor: file('monitor'),
    agent: file('agent'),
    serial: file('serial'),
    serialLog: file('serial.log'),
    pidFile: file('pid'),
  };
}
