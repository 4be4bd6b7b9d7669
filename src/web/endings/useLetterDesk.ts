import { useEffect, useRef, useState } from 'preact/hooks'
import type { Failure } from '#client/commands/failure.ts'
import type { EventId } from '#core/circle/ids.ts'
import type { LeftWordsView } from '#core/endings/endingsView.ts'
import type { LeftTo } from '#core/endings/events.ts'
import { commands } from '#web/app/engine.ts'
import { useKeptForm } from '#web/sharing/useKeptForm.ts'
import { letterInWords, noLetter } from './letterInWords.ts'

export interface LetterDesk {
  readonly words: string
  readonly write: (words: string) => void
  /** Everything that stands in the field is kept. */
  readonly kept: boolean
  readonly failure: Failure | undefined
  /** At once; answers whether it is kept. */
  readonly keep: () => Promise<boolean>
  readonly tearUp: () => ReturnType<typeof commands.circles.sayToMyself>
}

/** Whoever stops writing for this long finds it again, whatever becomes of the page. */
const pauseMs = 3_000

interface Saved {
  readonly id: EventId
  readonly words: string
}

/** One letter that is being written: kept whenever its writer pauses, one writing after the other. */
export const useLetterDesk = (to: LeftTo, letter: LeftWordsView | undefined): LetterDesk => {
  const [written, setWritten] = useState<string | undefined>(undefined)
  const [kept, setKept] = useState(false)
  const [failure, setFailure] = useState<Failure | undefined>(undefined)
  const now = useRef<{ written: string | undefined; saved: Saved | undefined; drawn: boolean }>({
    written: undefined,
    saved: undefined,
    drawn: true,
  })
  const last = useRef<Promise<boolean>>(Promise.resolve(true))
  // EN8: at once on this device; from there it goes to the others when the writer pauses.
  const begun = useKeptForm(`left/${to}`, noLetter, letterInWords)

  const change = (words: string | undefined): void => {
    now.current.written = words
    begun.change(
      words === undefined ? noLetter : { words, instead: now.current.saved?.id, open: true },
    )
    if (now.current.drawn) setWritten(words)
  }

  const save = async (): Promise<boolean> => {
    const { written: words, saved } = now.current
    if (words === undefined) return true
    if (words === (saved?.words ?? '')) {
      // Changed back to what is kept already.
      begun.change(noLetter)
      if (now.current.drawn && words !== '') setKept(true)
      return true
    }
    const said = await commands.circles
      .sayToMyself(writing(to, words, saved?.id))
      .catch(() => ({ ok: false, error: 'interrupted' }) as const)
    if (said.ok) {
      now.current.saved = { id: said.value, words }
      if (now.current.written === words) begun.change(noLetter)
    }
    if (now.current.drawn) {
      setFailure(said.ok ? undefined : said.error)
      setKept(said.ok)
    }
    return said.ok
  }
  const keep = (): Promise<boolean> => {
    last.current = last.current.then(save, save)
    return last.current
  }

  // Words that were not yet with the other devices when this page went away.
  const { form } = begun
  const came = begun.cameBack && form.open
  useEffect(() => {
    const { words, instead } = form
    if (!came || now.current.written !== undefined) return
    if (words === (letter?.words ?? '')) return begun.change(noLetter)
    now.current.saved =
      instead === undefined
        ? undefined
        : { id: instead, words: letter?.id === instead ? letter.words : '' }
    change(words)
  }, [came])

  // EN8: another device wrote meanwhile, and its words stand before these: they are shown, and not replaced unseen.
  useEffect(() => {
    const { saved, written: mine } = now.current
    if (saved === undefined || letter?.id !== saved.id || letter.words === saved.words) return
    if (!letter.words.endsWith(saved.words)) return
    const theirs = letter.words.slice(0, letter.words.length - saved.words.length)
    now.current.saved = { id: letter.id, words: letter.words }
    if (mine !== undefined) change(theirs + mine)
  }, [letter])

  useEffect(() => {
    if (written === undefined) return undefined
    const timer = setTimeout(() => void keep(), pauseMs)
    return () => clearTimeout(timer)
  }, [written])

  useEffect(() => {
    now.current.drawn = true
    const hidden = (): void => void (document.hidden && keep())
    document.addEventListener('visibilitychange', hidden)
    return () => {
      now.current.drawn = false
      document.removeEventListener('visibilitychange', hidden)
      void keep()
    }
  }, [])

  return {
    words: written ?? letter?.words ?? '',
    write: words => {
      if (now.current.written === undefined)
        now.current.saved =
          letter === undefined ? undefined : { id: letter.id, words: letter.words }
      setKept(false)
      change(words)
    },
    kept,
    failure,
    keep,
    tearUp: async () => {
      await last.current
      const instead = now.current.saved?.id ?? letter?.id
      const done = await commands.circles.sayToMyself(writing(to, '', instead))
      if (done.ok) {
        now.current.saved = undefined
        change(undefined)
        setKept(false)
      }
      return done
    },
  }
}

const writing = (to: LeftTo, words: string, instead: EventId | undefined) =>
  ({
    t: 'left-words-written',
    to,
    words: words.trim() === '' ? '' : words,
    ...(instead === undefined ? {} : { instead }),
  }) as const
