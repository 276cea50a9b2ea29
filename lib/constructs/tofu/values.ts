/** Settings of a variable of a root. */
export interface TofuVariableProps {
  /** Type in OpenTofu's words: `list(string)`. */
  readonly type: string;
  /** One sentence; stands beside the variable in `.env.example` too. */
  readonly description: string;
  /**
   * Value that is taken if none is given.
   *
   * @default - none: the variable is required
   */
  readonly default?: unknown;
  /**
   * Whether OpenTofu hides the value.
   *
   * @default false
   */
  readonly sensitive?: boolean;
  /**
   * Whether neither state nor plan may hold it, as a secret of a provider; needs OpenTofu 1.11.
   *
   * @default false
   */
  readonly ephemeral?: boolean;
  /**
   * Conditions that a value must meet, told before anything is planned.
   *
   * @default - any value of the type
   */
  readonly validation?: readonly TofuValidation[];
}

/** Settings of a check of a root. */
export interface TofuCheckProps {
  /** Conditions that hold when all is well. */
  readonly conditions: readonly TofuValidation[];
}

/** A condition of a variable or of a check. */
export interface TofuValidation {
  /** An expression of OpenTofu that is true if all is well: `length(var.keys) > 0`. */
  readonly condition: string;
  /** What is wrong if it is not: one or more sentences, as they are written. */
  readonly message: string;
}

/** Settings of an output of a root. */
export interface TofuOutputProps {
  /** The value: data with any `TofuRef` in it. */
  readonly value: unknown;
  /**
   * What it is, for those who read `tofu output`.
   *
   * @default - none
   */
  readonly description?: string;
  /**
   * Whether OpenTofu hides it.
   *
   * @default false
   */
  readonly sensitive?: boolean;
}
