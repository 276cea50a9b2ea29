import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Keeps one state as GitLab does: GET and POST of the state, POST and DELETE of its lock. */
export class StateServer {
  /** What was asked for, in order: `POST /state/lock`. */
  readonly requests: string[] = [];
  private readonly server: Server;
  private state: string | undefined;
  private lock: string | undefined;

  constructor() {
    this.server = createServer((request, response) => {
      const chunks: string[] = [];
      request
        .setEncoding('utf8')
        .on('data', (text: string) => chunks.push(text))
        .on('end', () => {
          this.requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
          this.answer(request, response, chunks.join(''));
        });
    });
  }

  /** Starts on loopback, on a port that is free. */
  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  /** What OpenTofu reads from the environment to find it. */
  get environment(): Readonly<Record<string, string>> {
    const address = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/state`;
    return {
      TF_HTTP_ADDRESS: address,
      TF_HTTP_LOCK_ADDRESS: `${address}/lock`,
      TF_HTTP_UNLOCK_ADDRESS: `${address}/lock`,
      TF_HTTP_USERNAME: 'somebody',
      TF_HTTP_PASSWORD: 'something',
    };
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
  }

  private answer({ method, url }: IncomingMessage, response: ServerResponse, body: string): void {
    const [status, text = ''] = (url ?? '').startsWith('/state/lock')
      ? this.answerLock(method, body)
      : this.answerState(method, body);
    response.writeHead(status).end(text);
  }

  private answerLock(method: string | undefined, body: string): readonly [number, string?] {
    if (method === 'POST') {
      if (this.lock !== undefined) return [423, this.lock];
      this.lock = body;
      return [200];
    }
    if (method !== 'DELETE') return [405];
    this.lock = undefined;
    return [200];
  }

  private answerState(method: string | undefined, body: string): readonly [number, string?] {
    if (method === 'GET') return this.state === undefined ? [404] : [200, this.state];
    if (method !== 'POST') return [405];
    this.state = body;
    return [200];
  }
}
