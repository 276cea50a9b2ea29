import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of states on this machine, which behaves as GitLab's does. */
export interface StateServer {
  /** Address of a state that is not there yet. */
  readonly address: string;
  /** What was asked of it: `POST /state/lock`. */
  readonly requests: readonly string[];
}

/**
 * Runs a state server while something works with it. Like GitLab it wants a user and a password, and locks by POST and
 * DELETE alone.
 */
export async function withStateServer<T>(work: (server: StateServer) => Promise<T>): Promise<T> {
  const requests: string[] = [];
  let locked = false;
  const answer = ({ method = '', url = '', headers }: IncomingMessage): number => {
    requests.push(`${method} ${url}`);
    if (!/^Basic ./.test(headers.authorization ?? '')) return 401;
    switch (`${method} ${url.split('?')[0] ?? ''}`) {
      case 'GET /state':
        return 404;
      case 'POST /state':
        return 200;
      case 'POST /state/lock':
        if (locked) return 423;
        locked = true;
        return 200;
      case 'DELETE /state/lock':
        locked = false;
        return 200;
      default:
        return 405;
    }
  };
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.writeHead(answer(request)).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    return await work({ address: `http://127.0.0.1:${port}/state`, requests });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
