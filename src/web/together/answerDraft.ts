import type { EntryId } from '#core/circle/ids.ts'

/** As a half-written answer to this is found again among what is kept on this device. */
export const aboutAnswer = (to: EntryId): string => `answer/${to}`
