import { HomelabError } from './problem';
import { WriteError } from './writer/write-error';

let watching = false;

/**
 * Runs a step of a program. If it ends in the user's mistake and nobody catches it, the report is printed instead of
 * a stack trace of ours, and the process exits with 1.
 */
export function reportUncaught<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (!watching && isForPeople(error)) {
      watching = true;
      process.once('uncaughtException', (uncaught: Error) => {
        process.stderr.write(
          `${isForPeople(uncaught) ? uncaught.message : (uncaught.stack ?? String(uncaught))}\n`,
        );
        process.exit(1);
      });
    }
    throw error;
  }
}

function isForPeople(error: unknown): boolean {
  return error instanceof HomelabError || error instanceof WriteError;
}
