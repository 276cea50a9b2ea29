/** Counts which optional settings were given, and which were left out, while labs are made. */
export class Coverage {
  private readonly seen = new Map<string, Set<string>[]>();

  /** Takes the settings of a construct on their way to it. */
  given<T extends object>(type: string, props: T): T {
    const keys = new Set(
      Object.keys(props).filter((key) => (props as Record<string, unknown>)[key] !== undefined),
    );
    this.seen.set(type, [...(this.seen.get(type) ?? []), keys]);
    return props;
  }

  /** Of some settings, `Type.name`, those that were never given or never left out, with which of the two. */
  missing(settings: readonly string[]): readonly string[] {
    return settings.flatMap((setting) => {
      const [type = '', name = ''] = setting.split('.');
      const all = this.seen.get(type) ?? [];
      const given = all.filter((keys) => keys.has(name)).length;
      return [
        ...(given === 0 ? [`${setting} was never given`] : []),
        ...(given === all.length ? [`${setting} was never left out`] : []),
      ];
    });
  }
}
