import { inTab } from './kept.ts'

/**
 * The secret part of a link somebody opened. It is taken out of the address bar and the history at
 * once and kept in this tab only, until it was used or let go.
 */
const place = {
  setup: 'setup-link',
  host: 'host-link',
  invite: 'invite-link',
  noMail: 'no-mail-link',
  note: 'note-link',
} as const

const maxLength = 2000

export type PendingKind = keyof typeof place

/** Takes what stands after `#` in the address, if anything does, and cleans the address. */
export const takeFragment = (kind: PendingKind): string | undefined => {
  const fragment = location.hash.slice(1)
  if (fragment === '') return pending(kind)
  history.replaceState(history.state, '', location.pathname)
  // The catalogue has a sentence for what is too long to be a link of ours.
  // A full stop or a bracket after a link in a message is no part of it.
  const kept = fragment.slice(0, maxLength).replace(/[^\w-]+$/u, '')
  inTab.set(place[kind], kept)
  return kept
}

export const pending = (kind: PendingKind): string | undefined => inTab.get(place[kind])

export const dropPending = (kind: PendingKind): void => inTab.set(place[kind], undefined)

/** X17: whoever leaves quickly leaves no link in this tab, whichever screen they leave from. */
export const dropLinks = (): void => {
  for (const name of Object.values(place)) inTab.set(name, undefined)
}

/** For a link that was pasted instead of opened. */
export const keepPending = (kind: PendingKind, secret: string): string => {
  const kept = secret.slice(0, maxLength)
  inTab.set(place[kind], kept)
  return kept
}
