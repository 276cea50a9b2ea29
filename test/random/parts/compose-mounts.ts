import { bind, dockerSocket, tmpfs, volume } from '../../../lib';

/** A mount that is the same on every machine. */
export function fixedMount(kind: string) {
  switch (kind) {
    case 'named':
      return 'named-1:/var/lib/named';
    case 'typed':
      return volume('typed', { labels: { a: '$b' } }).at('/var/lib/typed', 'ro');
    case 'colon':
      return bind('/srv/a:b').at('/colon', 'ro');
    case 'memory':
      return tmpfs('/memory', { size: '64m' });
    case 'socket':
      return dockerSocket();
    case 'bind':
      return '/var/lib/a:/var/lib/a:ro';
    case 'here':
      return './files:/files';
    default:
      return '/mnt/a$b:/mnt/dollar';
  }
}
