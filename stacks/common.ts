import { bind, env } from '../lib';
import type { Lab } from './lab';

/** The pages have a short label in one place and this one in another; it is written either way, not left out (C33). */
const watchtower = 'com.centurylinklabs.watchtower.enable';

/** Label of what Watchtower keeps up to date. */
export const watched = { [watchtower]: 'true' };

/** Label of what people keep up to date: databases, and what everything else hangs on. */
export const unwatched = { [watchtower]: 'false' };

/** Variables that most images take. */
export function common(lab: Lab) {
  const TZ = env.optional('TZ', lab.timezone, 'time zone');
  const user = {
    PUID: env.optional('PUID', '1000', 'number of the user that owns the files'),
    PGID: env.optional('PGID', '1000', 'number of the group that owns the files'),
  };
  return { TZ, user };
}

/** A folder of the films, series and music on the NAS; all of it without a name. */
export function media(folder = '') {
  return bind(`/mnt/synology/media${folder === '' ? '' : `/${folder}`}`);
}
