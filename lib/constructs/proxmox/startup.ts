/** When a machine starts and stops among those of its node. */
export interface StartupProps {
  /** Place in the order, 0 or more; machines stop the other way round. */
  readonly order: number;
  /**
   * Seconds until the next one starts.
   *
   * @default - none
   */
  readonly upDelay?: number;
  /**
   * Seconds until the next one stops.
   *
   * @default - none
   */
  readonly downDelay?: number;
}

/** The same in the provider's words. */
export function startup({ order, upDelay, downDelay }: StartupProps) {
  return {
    order,
    ...(upDelay !== undefined && { up_delay: upDelay }),
    ...(downDelay !== undefined && { down_delay: downDelay }),
  };
}
