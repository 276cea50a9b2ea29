import { bind, env } from '../lib';
import type { Lab } from './lab';

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
