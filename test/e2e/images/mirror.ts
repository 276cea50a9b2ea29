import {
  createServer,
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
} from 'node:http';
import { pipeline } from 'node:stream';

import { must } from '../engine/run';

/** What a web server answers for a URL. */
export async function fetchFrom(url: string): Promise<Buffer> {
  const answer = await ask(url, 'GET', {});
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode ?? 0}`);
  return Buffer.concat(chunks);
}

/** Whether a web server has a file. */
export async function isThere(url: string): Promise<boolean> {
  const answer = await ask(url, 'HEAD', {});
  answer.resume();
  return answer.statusCode === 200;
}

/**
 * The only way out that a machine has: a proxy for Debian's packages. Files of the story come in the place of those of the same
 * URL, and a path without a server is a file of the story's own server.
 */
export class Mirror {
  private constructor(
    private readonly server: Server,
    /** URLs that it was asked for. */
    readonly requests: readonly string[],
    /** Packages and components among them that Debian's mirror has not, though they are listed. */
    readonly lacking: readonly string[],
  ) {}

  /**
   * @param socket that it listens to
   * @param files by URL, or by path
   */
  static async start(socket: string, files: ReadonlyMap<string, string | Buffer>): Promise<Mirror> {
    const requests: string[] = [];
    const lacking: string[] = [];
    const server = createServer((from, to) => {
      const { url = '', method = 'GET', headers } = from;
      requests.push(url);
      const own = files.get(url);
      if (own !== undefined) return to.end(own);
      if (!/^http:\/\/(deb|security)\.debian\.org\//.test(url)) return to.writeHead(404).end();
      ask(url, method, headers).then(
        (answer) => {
          if (answer.statusCode === 404 && /\.u?deb$/.test(url)) lacking.push(url);
          to.writeHead(answer.statusCode ?? 502, answer.headers);
          pipeline(answer, to, () => undefined);
        },
        () => to.writeHead(502).end(),
      );
    });
    await new Promise<void>((resolve) => server.listen(socket, resolve));
    return new Mirror(server, requests, lacking);
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** Through the proxy of this machine's own apt, if it has one. */
async function ask(url: string, method: string, given: IncomingHttpHeaders): Promise<IncomingMessage> {
  const { host, hostname, port, pathname, search } = new URL(url);
  const hops = ['connection', 'proxy-connection'];
  const headers = Object.fromEntries(Object.entries(given).filter(([name]) => !hops.includes(name)));
  const proxy = await (aptProxy ??= readAptProxy());
  const server = proxy === '' ? { hostname, port, path: `${pathname}${search}` } : proxied(proxy, url);
  return new Promise((resolve, reject) => {
    request({ ...server, method, headers: { ...headers, host } }, resolve)
      .on('error', reject)
      .end();
  });
}

function proxied(proxy: string, url: string) {
  const { hostname, port } = new URL(proxy);
  return { hostname, port, path: url };
}

let aptProxy: Promise<string> | undefined;

async function readAptProxy(): Promise<string> {
  const script = 'eval "$(apt-config shell proxy Acquire::http::Proxy)"; echo "${proxy:-DIRECT}"';
  const proxy = (await must('bash', ['-c', script])).trim();
  return proxy === 'DIRECT' ? '' : proxy;
}
