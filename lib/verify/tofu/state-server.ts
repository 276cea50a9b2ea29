import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

import { Bucket } from './bucket-server';

/** A server of states on this machine, which behaves as GitLab's does. */
export interface StateServer {
  /** Address of a state that is not there yet. */
  readonly address: string;
  /** Address of a server that speaks S3; it has each bucket that it is asked for, with nothing in it. */
  readonly s3: string;
  /** What was asked of it: `POST /state/lock`. */
  readonly requests: readonly string[];
}

/**
 * Runs a state server while something works with it. Like GitLab it wants a user and a password, and locks by POST and
 * DELETE alone; like S3 it writes a lock only if there is none.
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
  const bucket = new Bucket();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      if (!url.startsWith('/s3/')) return response.writeHead(answer(request)).end();
      requests.push(`${method} ${url}`);
      const { status, body } = bucket.answer(method, url.slice(3), headers, Buffer.concat(chunks).toString());
      return response.writeHead(status, { 'content-type': 'application/xml' }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const here = `http://127.0.0.1:${port}`;
    return await work({ address: `${here}/state`, s3: `${here}/s3`, requests });
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
