import { Shape, type Extensible } from './spec/shape';
import type { ComposeString } from './variable';

/** How often and how long a container is asked; a time is a text such as `30s`. */
export interface HealthcheckTimes extends Extensible {
  /** Time between two checks, `30s`. @default - Docker's 30s */
  readonly interval?: string;
  /** Time after which a check has failed, `10s`. @default - Docker's 30s */
  readonly timeout?: string;
  /** Failures in a row that make it unhealthy. @default - Docker's 3 */
  readonly retries?: number;
  /** Time in which failures do not count. @default - Docker's 0s */
  readonly startPeriod?: string;
  /** Time between two checks in that time; Compose 2.20 and engine 25. @default - Docker's 5s */
  readonly startInterval?: string;
}

/** How Compose finds out whether a container works. */
export interface Healthcheck extends HealthcheckTimes {
  /** In Compose's words: `['CMD', 'wget', …]`, or a text for the shell. @default - the image's */
  readonly test?: ComposeString | readonly ComposeString[];
  /** Whether that of the image is switched off. @default false */
  readonly disable?: boolean;
}

/** How a healthcheck is written. */
export const healthcheckShape = new Shape<Healthcheck>({
  test: 'texts',
  interval: 'plain',
  timeout: 'plain',
  retries: 'plain',
  startPeriod: 'plain',
  startInterval: 'plain',
  disable: 'plain',
});

/**
 * Asks a page of the container; the image must have wget.
 *
 * @example
 * const healthcheck = http(3000, '/api/health', { interval: '1m' });
 */
export function http(port: number, path = '/', times: HealthcheckTimes = {}): Healthcheck {
  return command(['wget', '--quiet', '--spider', `http://localhost:${port}${path}`], times);
}

/** Opens a port of the container; the image must have nc. */
export function tcp(port: number, times: HealthcheckTimes = {}): Healthcheck {
  return command(['nc', '-z', 'localhost', String(port)], times);
}

/** Runs a program in the container, without a shell: `command(['pg_isready', '-U', 'n8n'])`. */
export function command(argv: readonly ComposeString[], times: HealthcheckTimes = {}): Healthcheck {
  return { test: ['CMD', ...argv], ...times };
}

/** Runs a line in the container's shell; `$` is the shell's own, not Compose's. */
export function shell(line: ComposeString, times: HealthcheckTimes = {}): Healthcheck {
  return { test: ['CMD-SHELL', line], ...times };
}

/** No healthcheck, not the image's either. */
export const noHealthcheck: Healthcheck = { test: ['NONE'] };
