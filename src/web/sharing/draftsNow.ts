import type { Draft } from '#core/sharing/draft.ts'
import { appState } from '#web/app/engine.ts'

/** Long after any device has kept a draft and told so. */
const forgetAfterMs = 5000

const handedOver = new Map<string, Draft>()
/** Sent or thrown away here: the engine may tell of them for a moment yet. */
const takenAway = new Set<string>()

/** What this tab gives to be kept. The engine tells of it a moment after it was kept. */
export const handOver = (draft: Draft): void => {
  handedOver.set(draft.id, draft)
  takenAway.delete(draft.id)
  setTimeout(() => {
    if (handedOver.get(draft.id) === draft) handedOver.delete(draft.id)
  }, forgetAfterMs)
}

/** Sent, or thrown away. */
export const takeAway = (id: Draft['id']): void => {
  handedOver.delete(id)
  takenAway.add(id)
  setTimeout(() => takenAway.delete(id), forgetAfterMs)
}

/** As the engine tells them, with what was handed over and not told of yet. */
export const withHandedOver = (told: readonly Draft[]): readonly Draft[] => {
  const own = [...handedOver.values()]
  const newer = (draft: Draft): Draft =>
    own.find(({ id, savedAt }) => id === draft.id && savedAt > draft.savedAt) ?? draft
  const fresh = own.filter(({ id }) => !told.some(draft => draft.id === id))
  return [...told.filter(({ id }) => !takenAway.has(id)).map(newer), ...fresh]
}

/**
 * Whoever closes a sheet and opens it again in the same breath finds their last word. `undefined`
 * while the drafts are being read: a composer that does not wait for them hides one.
 */
export const draftsNow = (): readonly Draft[] | undefined => {
  const { drafts } = appState.value
  return drafts === undefined ? undefined : withHandedOver(drafts)
}
