import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Outcome } from '#client/commands/failure.ts'
import type { Draft } from '#core/sharing/draft.ts'
import { askBeforeLeaving } from '#web/leave/unsaved.ts'
import { handOver, takeAway } from './draftsNow.ts'

/** The first letter is written down at once, then this often, and when the app goes out of sight. */
const writeEveryMs = 250

export interface Drafting<D extends Draft> {
  readonly draft: D
  readonly change: (next: D) => void
  /** The device could not keep it: full, or blocked. */
  readonly lost: boolean
  /** Nothing of it is written any more: it was sent, or thrown away. */
  readonly end: () => void
}

/** Keeps what is being written on this device while it is written, so that a crash loses nothing. */
export const useDraft = <D extends Draft>(first: D, save: (draft: D) => Outcome): Drafting<D> => {
  const [draft, setDraft] = useState(first)
  const { keep, lost, end } = useKeeper(save)
  const change = (next: D): void => {
    setDraft(next)
    keep(next)
  }
  return { draft, change, lost, end }
}

/** Writes down what it is given, soon and in order, and at once when its screen goes out of sight. */
export const useKeeper = <D extends Draft>(
  save: (draft: D) => Outcome,
): Omit<Drafting<D>, 'draft' | 'change'> & Pick<Keeper<D>, 'keep'> => {
  const [lost, setLost] = useState(false)
  const saving = useRef(save)
  saving.current = save
  const keeper = useMemo(() => keeperOf<D>(kept => saving.current(kept), setLost), [])
  useEffect(() => {
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') void keeper.flush()
    }
    document.addEventListener('visibilitychange', hidden)
    addEventListener('pagehide', keeper.flush)
    const stay = askBeforeLeaving(keeper.flush)
    return () => {
      stay()
      document.removeEventListener('visibilitychange', hidden)
      removeEventListener('pagehide', keeper.flush)
      void keeper.flush()
    }
  }, [keeper])
  return { keep: keeper.keep, lost, end: keeper.end }
}

interface Keeper<D> {
  readonly keep: (draft: D) => void
  /** Writes down what waits; the promise ends when it is kept. */
  readonly flush: () => Promise<unknown> | undefined
  readonly end: () => void
}

const keeperOf = <D extends Draft>(
  save: (draft: D) => Outcome,
  setLost: (lost: boolean) => void,
): Keeper<D> => {
  let waiting: D | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended = false
  let last: D['id'] | undefined
  let saving: Promise<unknown> | undefined
  const flush = (): Promise<unknown> | undefined => {
    const kept = waiting
    waiting = undefined
    if (kept === undefined || ended) return saving
    handOver(kept)
    last = kept.id
    const begun = save(kept)
      .then(
        result => setLost(!result.ok),
        () => setLost(true),
      )
      .finally(() => {
        if (saving === begun) saving = undefined
      })
    saving = begun
    return begun
  }
  const soon = (): void => {
    timer = setTimeout(() => {
      timer = undefined
      if (waiting === undefined || ended) return
      void flush()
      soon()
    }, writeEveryMs)
  }
  return {
    keep: draft => {
      waiting = draft
      if (timer !== undefined) return
      void flush()
      soon()
    },
    flush,
    end: () => {
      ended = true
      clearTimeout(timer)
      if (last !== undefined) takeAway(last)
    },
  }
}
