import { randomInt } from 'node:crypto';

import { JsonSocket } from './json-socket';

/**
 * Asks the agent in a machine, through the machine's own virtio-serial port.
 *
 * @see https://www.qemu.org/docs/master/interop/qemu-ga-ref.html
 * @returns its answer, or `undefined` if no agent answers: it has not started yet, or there is none
 */
export async function askAgent(
  path: string,
  command: string,
  { hasAnswer = true, seconds = 3 }: { readonly hasAnswer?: boolean; readonly seconds?: number } = {},
): Promise<{ readonly answer: unknown } | undefined> {
  const socket = await JsonSocket.open(path).catch(() => undefined);
  if (!socket) return undefined;
  try {
    // What another has asked may still be answered: this number tells where the own answers begin.
    const id = randomInt(1, 2 ** 31);
    const sync = { execute: 'guest-sync', arguments: { id } };
    if (!(await socket.ask(sync, (message) => message['return'] === id, seconds))) return undefined;
    if (!hasAnswer) {
      socket.send({ execute: command });
      // It is read before the machine goes down, which closes the port.
      await socket.ask(undefined, (message) => 'error' in message, 1);
      return { answer: undefined };
    }
    const isAnswer = (message: Readonly<Record<string, unknown>>) =>
      'return' in message || 'error' in message;
    const message = await socket.ask({ execute: command }, isAnswer, seconds);
    if (!message) return undefined;
    if ('error' in message) throw new Error(`the guest agent: ${JSON.stringify(message['error'])}`);
    return { answer: message['return'] };
  } finally {
    socket.close();
  }
}
