/** A field whose words were kept is empty again, unless somebody typed on while they were on their way. */
export const unlessTypedOn =
  (kept: string) =>
  (now: string): string =>
    now === kept ? '' : now
