/** What goes wrong on demand. */
export type Fault = FaultOn & FaultKind;

interface FaultOn {
  /** `POST /nodes/pve/qemu/9000/clone`: the calls that it is for. */
  readonly on: RegExp;
  /**
   * How many calls it spoils.
   *
   * @default 1
   */
  readonly times?: number;
}

type FaultKind =
  /** A 500 with this reason. */
  | { readonly kind: 'error'; readonly reason: string }
  /** The connection ends without an answer. */
  | { readonly kind: 'drop' }
  /** The call is taken, its task ends with this. */
  | { readonly kind: 'task'; readonly reason: string };

/** Faults that are still to come. */
export class Faults {
  private readonly open: { readonly fault: Fault; left: number }[] = [];
  /** Calls that were spoilt. */
  readonly met: string[] = [];

  add(fault: Fault): void {
    this.open.push({ fault, left: fault.times ?? 1 });
  }

  /** From now on all goes well. */
  clear(): void {
    this.open.length = 0;
  }

  /** The fault of a call, which is used up by it. */
  take(call: string): Fault | undefined {
    const found = this.open.find(({ fault, left }) => left > 0 && fault.on.test(call));
    if (!found) return undefined;
    found.left -= 1;
    this.met.push(call);
    return found.fault;
  }
}
