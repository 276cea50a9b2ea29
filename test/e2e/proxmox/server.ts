import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { ApiError } from './api-error';
import { certificateIn } from './certificate';
import { Containers } from './containers';
import { Faults, type Fault } from './faults';
import { Firewalls } from './firewall';
import type { Guest } from './guest';
import { Guests } from './guests';
import { pretended, type Hypervisor } from './hypervisor';
import { checkParameters } from './parameters';
import { answer, type State } from './routes';
import { Storage } from './storage';
import { Tasks } from './tasks';

/** How the server behaves. */
export interface ProxmoxOptions {
  /** A folder of its own: its key, and the files of its storage `local`. */
  readonly folder: string;
  /** The only token that it lets in: `user@realm!name=secret`. */
  readonly token: string;
  /**
   * Password of `root@pam`, who logs in by a ticket.
   *
   * @default - nobody does
   */
  readonly rootPassword?: string;
  readonly nodes: readonly string[];
  /** What is there already: templates. */
  readonly guests: readonly Guest[];
  /**
   * Milliseconds that a task takes.
   *
   * @default 150
   */
  readonly taskMilliseconds?: number;
  /**
   * Whether it refuses what Proxmox refuses: an unknown parameter, an unknown storage.
   *
   * @default true
   */
  readonly strict?: boolean;
  /**
   * Whether it stores a configuration as Proxmox does, not as it was sent.
   *
   * @default true
   */
  readonly normalises?: boolean;
  /**
   * What runs its machines.
   *
   * @default - nothing: they are only told of
   */
  readonly hypervisor?: (storage: Storage) => Hypervisor;
}

/** A server on this machine that behaves as the API of Proxmox does, as far as its machines go. */
export class Proxmox {
  readonly faults = new Faults();
  /** What was asked: `PUT /nodes/pve/qemu/100/config`. */
  readonly requests: string[] = [];
  readonly state: State;
  private readonly ticket = randomUUID();
  private readonly server: Server;

  private constructor(private readonly options: ProxmoxOptions) {
    const { folder, nodes, guests, strict = true, normalises = true, taskMilliseconds = 150 } = options;
    const tasks = new Tasks(taskMilliseconds);
    const records = new Map<string, Record<string, unknown>>();
    const storage = new Storage(join(folder, 'local'), strict, records);
    const hypervisor = options.hypervisor?.(storage) ?? pretended;
    const machines = new Guests(tasks, storage, normalises, hypervisor);
    this.state = {
      nodes,
      tasks,
      storage,
      guests: machines,
      containers: new Containers(tasks, storage, (vmId) => machines.all.has(vmId)),
      records,
      firewalls: new Firewalls(),
    };
    for (const guest of guests) this.state.guests.all.set(guest.vmId, structuredClone(guest));
    this.server = createServer(certificateIn(folder), (request, response) => {
      void this.serve(request, response);
    });
  }

  static async start(options: ProxmoxOptions): Promise<Proxmox> {
    const proxmox = new Proxmox(options);
    await new Promise<void>((resolve) => proxmox.server.listen(0, '127.0.0.1', resolve));
    return proxmox;
  }

  /** Address for the provider. */
  get endpoint(): string {
    return `https://127.0.0.1:${(this.server.address() as AddressInfo).port}/`;
  }

  /** Machines that are no templates, by their ids. */
  get machines(): ReadonlyMap<number, Guest> {
    return new Map([...this.state.guests.all].filter(([, { template }]) => !template));
  }

  spoil(fault: Fault): void {
    this.faults.add(fault);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const { method = '', url = '' } = request;
      const { pathname, searchParams } = new URL(url, this.endpoint);
      // A slash at the end is of no meaning to Proxmox.
      const path = pathname.replace('/api2/json', '').replace(/\/$/, '');
      const body = new URLSearchParams(await bodyOf(request));
      const fault = this.faults.take(`${method} ${path}`);
      this.requests.push(`${method} ${path}`);
      if (fault?.kind === 'drop') return void request.socket.destroy();
      if (`${method} ${path}` === 'POST /access/ticket') {
        this.logIn(body, response);
        return;
      }
      const user = this.userOf(request);
      if (fault?.kind === 'error') throw new ApiError(500, fault.reason);
      const parameters = { ...flat(searchParams), ...flat(body) };
      if (this.options.strict !== false) checkParameters(method, path, parameters);
      const [, node = ''] = /^\/nodes\/([^/]+)/.exec(path) ?? [];
      if (node !== '' && !this.state.nodes.includes(node)) {
        throw new ApiError(
          500,
          `hostname lookup '${node}' failed - failed to get address info for: ${node}: Name or service not known`,
        );
      }
      const spoilt = fault?.kind === 'task' ? { spoiltBy: fault.reason } : {};
      send(response, 200, 'OK', {
        data: await answer(this.state, method, path, { node, user, parameters, ...spoilt }),
      });
    } catch (error) {
      if (error instanceof ApiError) {
        send(response, error.status, error.message, {
          data: null,
          ...(error.errors ? { errors: error.errors } : {}),
        });
      } else {
        send(response, 500, error instanceof Error ? error.message : String(error), { data: null });
      }
    }
  }

  /** Gives root a ticket, which is sent back as a cookie. */
  private logIn(body: URLSearchParams, response: ServerResponse): void {
    const { rootPassword } = this.options;
    if (
      rootPassword === undefined ||
      body.get('username') !== 'root@pam' ||
      body.get('password') !== rootPassword
    ) {
      throw new ApiError(401, 'authentication failure');
    }
    const data = { username: 'root@pam', ticket: this.ticket, CSRFPreventionToken: this.ticket, cap: {} };
    send(response, 200, 'OK', { data });
  }

  private userOf({ method, headers }: IncomingMessage): string {
    if (headers.cookie?.includes(`PVEAuthCookie=${encodeURIComponent(this.ticket)}`) === true) {
      if (method !== 'GET' && headers['csrfpreventiontoken'] !== this.ticket) {
        throw new ApiError(401, 'Permission denied - invalid csrf token');
      }
      return 'root@pam';
    }
    const [, given] = /^PVEAPIToken=(.+)$/.exec(headers.authorization ?? '') ?? [];
    if (given === undefined) throw new ApiError(401, 'No ticket');
    if (given !== this.options.token) throw new ApiError(401, 'invalid token value!');
    return given.slice(0, given.indexOf('='));
  }
}

/** A parameter that is there several times is one value, its parts apart by a character that no parameter has. */
function flat(parameters: URLSearchParams): Record<string, string> {
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((key) => [key, parameters.getAll(key).join('\0')]),
  );
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, reason: string, body: unknown): void {
  // A status line has no line breaks and no accents.
  response.writeHead(status, reason.replace(/[^\x20-\x7e]/g, ' '), { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
