import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

type Message = Readonly<Record<string, unknown>>;

/** The other end of a socket on this machine, which answers lines of JSON with lines of JSON. */
export class JsonSocket {
  private readonly waiting = new Set<(message: Message | undefined) => void>();

  private constructor(private readonly socket: Socket) {
    const lines = createInterface({ input: socket });
    lines.on('line', (line) => {
      const message = messageOf(line);
      if (message) for (const wake of [...this.waiting]) wake(message);
    });
    socket.on('close', () => {
      for (const wake of [...this.waiting]) wake(undefined);
    });
    socket.on('error', () => undefined);
  }

  static open(path: string): Promise<JsonSocket> {
    const socket = connect(path);
    return new Promise((resolve, reject) => {
      socket.once('error', reject);
      socket.once('connect', () => resolve(new JsonSocket(socket)));
    });
  }

  /** Sends a message and gives the first one that is its answer; `undefined` if there is none in time. */
  ask(
    message: Message | undefined,
    isAnswer: (message: Message) => boolean,
    seconds: number,
  ): Promise<Message | undefined> {
    return new Promise((resolve) => {
      const done = (answer: Message | undefined) => {
        if (answer !== undefined && !isAnswer(answer)) return;
        this.waiting.delete(done);
        clearTimeout(timer);
        resolve(answer);
      };
      const timer = setTimeout(() => done(undefined), seconds * 1000);
      this.waiting.add(done);
      if (message) this.send(message);
    });
  }

  /** Sends a message that has no answer. */
  send(message: Message): void {
    this.socket.write(`${JSON.stringify(message)}\n`);
  }

  close(): void {
    this.socket.destroy();
  }
}

/** What a guest sends before its agent is up is no JSON. */
function messageOf(line: string): Message | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Message) : undefined;
  } catch {
    return undefined;
  }
}
