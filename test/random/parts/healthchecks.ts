import fc from 'fast-check';

import { optionally } from '../words';

const duration = fc.constantFrom('30s', '1m30s', '1h');
/** How a container is found to work. */
export const healthcheck = optionally(
  { test: fc.constantFrom(['CMD', 'true'], ['CMD-SHELL', 'test "$A" = "${B}" || exit 1'], ['NONE']) },
  { interval: duration, timeout: duration, retries: fc.constantFrom(1, 10), startPeriod: duration },
);
