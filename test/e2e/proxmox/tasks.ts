import { ApiError } from './api-error';

interface Task {
  readonly node: string;
  exit?: string;
}

/** What takes time: a call gives a number for it at once, its effect comes later. */
export class Tasks {
  private readonly all = new Map<string, Task>();
  private started = 0;

  constructor(private readonly milliseconds: number) {}

  /**
   * Starts one.
   *
   * @param work - what it does when its time has come; what it throws is the task's end
   * @returns its number, as Proxmox writes it
   */
  start(node: string, type: string, id: string, user: string, work: () => void | Promise<void>): string {
    this.started += 1;
    const hex = (value: number) => value.toString(16).toUpperCase().padStart(8, '0');
    const upid = `UPID:${node}:${hex(this.started)}:${hex(this.started)}:${hex(Math.floor(Date.now() / 1000))}:${type}:${id}:${user}:`;
    const task: Task = { node };
    this.all.set(upid, task);
    setTimeout(() => void end(task, work), this.milliseconds).unref();
    return upid;
  }

  /** What the provider asks for each second. */
  status(node: string, upid: string): Readonly<Record<string, string>> {
    const task = this.all.get(upid);
    if (task?.node !== node) throw new ApiError(500, `no such task '${upid}'`);
    return task.exit === undefined
      ? { status: 'running', upid, node }
      : { status: 'stopped', exitstatus: task.exit, upid, node };
  }
}

async function end(task: Task, work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
    task.exit = 'OK';
  } catch (error) {
    task.exit = error instanceof Error ? error.message : String(error);
  }
}
