import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { askProgram } from '../../../lib/verify/process';
import { must, needPackages } from './run';

/** Where stories that run at once find each other. */
export const meetingPlace = join(tmpdir(), 'homelab-engine');
const lock = join(meetingPlace, 'lock');
const log = join(meetingPlace, 'dockerd.log');

/**
 * Runs an engine until nobody of the stories uses it: each holds a shared lock, and who waits for the exclusive one gets it
 * when the last has let go, or died.
 */
const untilUnused = 'dockerd > "$1" 2>&1 & engine=$!; exec 9> "$0"; flock 9; kill $engine; wait $engine';

/**
 * A Docker engine: the one that answers, or one of our own, started when the first story asks and ended after the last.
 */
export class Engine {
  private constructor(private readonly use: ChildProcess) {}

  /** @throws Error with the engine's last words, if it does not start */
  static async start(): Promise<Engine> {
    await needPackages({ dockerd: 'docker.io', docker: 'docker.io', flock: 'util-linux' });
    mkdirSync(meetingPlace, { recursive: true });
    const engine = new Engine(await shareLock());
    if (answers()) return engine;
    spawn('bash', ['-c', untilUnused, lock, log], { detached: true, stdio: 'ignore' }).unref();
    for (let seconds = 0; !answers(); seconds += 1) {
      if (seconds > 60) {
        engine.stop();
        throw new Error(`the engine did not start:\n${existsSync(log) ? lastLines(log) : ''}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
    return engine;
  }

  /** What `docker` says. */
  docker(args: readonly string[], timeoutSeconds = 300): Promise<string> {
    return must('docker', args, { timeoutSeconds });
  }

  /** Lets go of the engine, which ends if nobody else uses it. */
  stop(): void {
    this.use.stdin?.end();
  }
}

/** A process that holds the lock as long as we live, and hold the other end of its input. */
async function shareLock(): Promise<ChildProcess> {
  const holder = spawn('flock', ['--shared', lock, 'sh', '-c', 'echo held; exec cat'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  await new Promise<void>((resolve, reject) => {
    holder.once('error', reject);
    holder.stdout.once('data', () => resolve());
    holder.once('close', (code) => reject(new Error(`flock ended with ${code}`)));
  });
  // It does not keep a process alive that has nothing else to do.
  holder.unref();
  return holder;
}

function answers(): boolean {
  return askProgram('docker', ['info', '--format', '{{.ServerVersion}}'], { timeoutSeconds: 30 }).code === 0;
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trim().split('\n').slice(-10).join('\n');
}
