/** How Compose finds out whether a container works. */
export interface Healthcheck {
  /** In Compose's words: `['CMD', 'wget', …]`. */
  readonly test: readonly string[];
  /** Time between two checks, `30s`. @default - Docker's 30s */
  readonly interval?: string;
  /** Time after which a check has failed, `10s`. @default - Docker's 30s */
  readonly timeout?: string;
  /** Failures in a row that make it unhealthy. @default - Docker's 3 */
  readonly retries?: number;
  /** Time in which failures do not count. @default - Docker's 0s */
  readonly startPeriod?: string;
}

/** Asks a page of the container; the image must have wget. */
export function http(port: number, path = '/'): Healthcheck {
  return { test: ['CMD', 'wget', '--quiet', '--spider', `http://localhost:${port}${path}`] };
}
