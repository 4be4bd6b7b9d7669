import { signal } from '@preact/signals'
import { type HostHelpLines, hostHelpLinesOf, noHostHelpLines } from '#client/host/hostHelpLines.ts'
import { fetchHelpLines } from '#client/host/fetchHelpLines.ts'

/** What the host says of help lines; nothing of it until it was read. */
export const hostLines = signal<HostHelpLines>(noHostHelpLines)

const place = 'host-help-lines'

/** What was kept when the host last answered: shown at once, and without a connection. */
export const showKeptHostLines = (storage: () => Storage): void => {
  try {
    const kept = storage().getItem(place)
    if (kept !== null) hostLines.value = hostHelpLinesOf(kept)
  } catch {
    // Blocked storage: the lines that the app brings are there all the same.
  }
}

export interface Bringing {
  readonly fetch: typeof fetch
  readonly storage: () => Storage
  /** False in low-trace mode: then they are read, and not kept. */
  readonly mayKeep: boolean
}

/**
 * Asks the host, soon after the app was opened and whoever opened it, never when somebody looks for
 * help: so the host is not told who does. If it does not answer, what was kept stays.
 */
export const bringHostLines = async ({ fetch, storage, mayKeep }: Bringing): Promise<void> => {
  const text = await fetchHelpLines(fetch)
  if (text === undefined) return
  hostLines.value = hostHelpLinesOf(text)
  try {
    if (mayKeep) storage().setItem(place, text)
    else storage().removeItem(place)
  } catch {
    // They hold while the page is open.
  }
}
