import { request } from 'node:https';

/** Calls a Proxmox as a person's own script would: beside OpenTofu. */
export class Client {
  constructor(
    private readonly endpoint: string,
    private readonly token: string,
  ) {}

  /** The data of an answer. */
  async call<Data>(method: string, path: string): Promise<Data> {
    const url = new URL(`api2/json${path}`, this.endpoint);
    const headers = { authorization: `PVEAPIToken=${this.token}` };
    const { code, text } = await new Promise<{ code: number; text: string }>((resolve, reject) => {
      const sent = request(url, { method, headers, rejectUnauthorized: false }, (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
        response.once('end', () =>
          resolve({ code: response.statusCode ?? 0, text: `${response.statusMessage ?? ''} ${body}` }),
        );
      });
      sent.once('error', reject).end();
    });
    if (code !== 200) throw new Error(`${method} ${path}: ${code} ${text}`);
    return (JSON.parse(text.slice(text.indexOf('{'))) as { data: Data }).data;
  }

  /** Starts a task and waits for its end. */
  async task(method: string, path: string, seconds: number): Promise<void> {
    const [, node = ''] = /^\/nodes\/([^/]+)/.exec(path) ?? [];
    const upid = await this.call<string>(method, path);
    const end = Date.now() + seconds * 1000;
    for (;;) {
      const status = `/nodes/${node}/tasks/${encodeURIComponent(upid)}/status`;
      const { exitstatus } = await this.call<{ exitstatus?: string }>('GET', status);
      if (exitstatus === 'OK') return;
      if (exitstatus !== undefined) throw new Error(`${method} ${path}: ${exitstatus}`);
      if (Date.now() > end) throw new Error(`${method} ${path}: not within ${seconds} s`);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}
