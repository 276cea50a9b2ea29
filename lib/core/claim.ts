/**
 * A kind of thing that can be had only once: an address, a VM id of a node, a path of the output. Two claims
 * on one key are a problem that names both.
 */
export interface ClaimSpace {
  /** Code of the problem. */
  readonly code: string;
  /** What is wrong, for a key that is claimed twice: `address 192.168.1.20 is used twice`. */
  readonly what: (key: string) => string;
  /** How to put it right. */
  readonly fix: string;
}

/** That a construct takes a key for itself. */
export interface Claim {
  /** What kind of thing is taken. */
  readonly space: ClaimSpace;
  /** Compared as it is: bring it into one spelling before. */
  readonly key: string;
  /**
   * What the claimant does with it, for the report.
   *
   * @default - its path alone
   */
  readonly says?: string;
}
