import { useContext, useEffect, useRef, useState } from 'preact/hooks'
import type { EventId } from '#core/circle/ids.ts'
import type { Draft } from '#core/sharing/draft.ts'
import { commands } from '#web/app/engine.ts'
import { InCircle } from '#web/app/inCircle.ts'
import { draftsNow, takeAway } from './draftsNow.ts'
import { useKeeper } from './useDraft.ts'

type WordsDraft = Extract<Draft, { readonly kind: 'words' }>

export interface KeptWords {
  readonly words: string
  /** They were begun before this screen was opened, and have stood there since. */
  readonly found: boolean
  readonly change: (words: string) => void
  /** Said, or passed: nothing of it is kept any more. */
  readonly end: () => void
}

/**
 * One field of words on its way to something else than a share: whoever leaves in the middle, or whose
 * browser dies, finds them where they were. `about`: what they are for, one thing in the circle whose screen
 * this is, or one of what is mine alone.
 * `before`: what stands there when nothing was begun.
 */
export const useKeptWords = (about: string, before = ''): KeptWords => {
  const where = useContext(InCircle)
  const circle = where === 'mine' ? undefined : where
  const drafts = draftsNow()
  const begun = drafts?.find(
    (draft): draft is WordsDraft =>
      draft.kind === 'words' && draft.circle === circle && draft.about === about,
  )
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const id = useRef<Promise<EventId> | undefined>(undefined)
  const ended = useRef(false)
  const found = useRef<boolean | undefined>(undefined)
  if (drafts !== undefined) found.current ??= typed === undefined && isWritten(begun)
  const { keep, end } = useKeeper<WordsDraft>(draft => commands.circles.saveDraft(draft))
  useEffect(() => {
    // Before the first letter: it is then written down at once.
    if (where === undefined || drafts === undefined) return
    id.current ??= begun === undefined ? commands.circles.newId() : Promise.resolve(begun.id)
  }, [drafts === undefined, begun?.id])
  const keepThem = async (name: Promise<EventId>, words: string): Promise<void> => {
    const draft = await name
    if (ended.current) return
    keep({ kind: 'words', id: draft, circle, about, words, savedAt: Date.now() })
  }
  const change = (words: string): void => {
    setTyped(words)
    if (where !== undefined) void keepThem((id.current ??= commands.circles.newId()), words)
  }
  const words = typed ?? begun?.words ?? before
  // Once they are gone from the field, what comes then was not begun before.
  if (found.current === true && words.trim() === '') found.current = false
  return {
    words,
    found: found.current === true,
    change,
    end: () => {
      ended.current = true
      end()
      if (begun !== undefined) takeAway(begun.id)
      void id.current?.then(name => commands.circles.dropDraft(name))
    },
  }
}

const isWritten = (draft: WordsDraft | undefined): boolean =>
  draft !== undefined && draft.words.trim() !== ''
