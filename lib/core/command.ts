import type { App } from './app';

/** What the `homelab` command puts in place before it runs a program: it takes the apps that the program makes. */
export interface Command {
  /** Takes an app whose program called `synth()`, in place of writing it. */
  take(app: App): void;
}

const key = Symbol.for('homelab-cdk/command');
// On globalThis, because the command may have loaded another copy of the library than the program it runs.
const place = globalThis as { [key]?: Command };

/** Hands an app to the command that runs this program; false if the program runs on its own. */
export function offerToCommand(app: App): boolean {
  place[key]?.take(app);
  return place[key] !== undefined;
}

/** Puts the command in place. */
export function setCommand(command: Command): void {
  place[key] = command;
}
