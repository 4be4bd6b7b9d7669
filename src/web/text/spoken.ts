/**
 * The shape of a catalogue without its English: every sentence is a string, and a sentence with
 * something in it is a function of the same arguments.
 */
export type Spoken<T> = {
  readonly [K in keyof T]: T[K] extends (...given: infer Given) => string
    ? (...given: Given) => string
    : T[K] extends string
      ? string
      : Spoken<T[K]>
}
