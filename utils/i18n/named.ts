/**
 * The entry of `list` under `name`; undefined for a name that is not its own, such as one that every object inherits.
 */
export const named = <T>(list: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(list, name) ? list[name] : undefined;
