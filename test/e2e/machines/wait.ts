/**
 * Asks again and again, with a second between.
 *
 * @param what - what is waited for, in the words of the message
 * @param ask - gives an answer, or `undefined` as long as there is none
 * @throws when the time is over, with what `last` tells
 */
export async function waitFor<Answer>(
  what: string,
  seconds: number,
  ask: () => Answer | undefined | Promise<Answer | undefined>,
  last: () => string = () => '',
): Promise<Answer> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`${what}: not within ${seconds} s\n${last()}`);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
