import { JsonSocket } from './json-socket';

/**
 * Gives an order to a QEMU process through its monitor.
 *
 * @see https://www.qemu.org/docs/master/interop/qemu-qmp-ref.html
 * @throws if it refuses, or does not answer
 */
export async function order(path: string, command: string, args: Readonly<Record<string, unknown>> = {}) {
  const socket = await JsonSocket.open(path);
  try {
    const isAnswer = (message: Readonly<Record<string, unknown>>) =>
      'return' in message || 'error' in message;
    for (const message of [{ execute: 'qmp_capabilities' }, { execute: command, arguments: args }]) {
      const answer = await socket.ask(message, isAnswer, 30);
      if (!answer) throw new Error(`${command}: QEMU does not answer`);
      if ('error' in answer) throw new Error(`${command}: ${JSON.stringify(answer['error'])}`);
    }
  } finally {
    socket.close();
  }
}
