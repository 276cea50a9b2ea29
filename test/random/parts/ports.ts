import type { PortProps } from '../../../lib';
import type { Coverage } from '../coverage';
import type { ServiceSpec } from './compose-specs';

/** A port of a service, which takes up to three of the machine's from the first one on. `newer`: its Compose is no old one. */
export function portOf(
  coverage: Coverage,
  given: NonNullable<ServiceSpec['ports']>[number],
  first: number,
  newer: boolean,
): string | PortProps {
  if (given === 'short') return `${first}:80`;
  if (given === 'udp') return `127.0.0.1:${first}:53/udp`;
  if (given === 'range') return `${first}-${first + 2}:8000-8002`;
  if (given === 'inside') return String(first);
  const { host: published, container, name, appProtocol, mode, extra, ...rest } = given;
  // An old Compose has no more than the short form; the long one has one port of the container.
  const more = newer
    ? {
        ...(name !== undefined && { name }),
        ...(appProtocol !== undefined && { appProtocol }),
        ...(mode !== undefined && { mode }),
        ...(extra !== undefined && { extra }),
      }
    : {};
  const long = Object.keys(more).length > 0;
  const range = typeof container === 'string' && !long;
  return coverage.given('PortProps', {
    ...rest,
    container: range ? container : 80,
    ...(published === true && { host: range ? `${first}-${first + 2}` : first }),
    ...more,
  });
}
