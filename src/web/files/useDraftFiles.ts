import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Failure, Outcome } from '#client/commands/failure.ts'
import type { KeptFile, NewFile } from '#client/commands/fileCommands.ts'
import type { EventId } from '#core/circle/ids.ts'
import type { Draft, FilesDraft } from '#core/sharing/draft.ts'
import { maxPictures, maxVoices } from '#core/sharing/files.ts'
import { appState, commands } from '#web/app/engine.ts'
import { describing } from './describing.ts'
import { drawPicture, type NotDrawn } from './drawPicture.ts'

/** What could not come along; the rest did, and nothing on the device was changed. */
export type FileProblem =
  | { readonly kind: 'too-many'; readonly most: number }
  | { readonly kind: NotDrawn; readonly count: number }
  | { readonly kind: 'failure'; readonly why: Failure }

export interface DraftFiles {
  readonly files: readonly KeptFile[]
  /** Which of the chosen pictures is being drawn anew. */
  readonly making: { readonly at: number; readonly of: number } | undefined
  readonly problems: readonly FileProblem[]
  readonly room: { readonly pictures: number; readonly voice: boolean }
  readonly addPictures: (chosen: readonly Blob[]) => void
  readonly addVoice: (voice: NewFile) => Outcome
  readonly stop: () => void
  readonly describe: (blob: string, words: string) => void
  readonly remove: (blob: string) => void
  /** To be awaited before the draft is sent. */
  readonly settle: () => Promise<void>
}

const none: readonly KeptFile[] = []

const hasFiles = (draft: Draft): draft is FilesDraft =>
  draft.kind === 'share' || draft.kind === 'move'

const toldFiles = (id: EventId): readonly KeptFile[] => {
  const draft = appState.value.drafts?.find(each => each.id === id)
  return draft === undefined || !hasFiles(draft) ? none : (draft.files ?? none)
}

/**
 * The pictures and the voice of one draft: kept by the engine, so that they survive a reload as words
 * do. `keepDraft` makes sure that there is a draft for them to belong to.
 */
export const useDraftFiles = (id: EventId, keepDraft: () => Outcome): DraftFiles => {
  const [own, setOwn] = useState<readonly KeptFile[]>([])
  const [gone, setGone] = useState<readonly string[]>([])
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [making, setMaking] = useState<DraftFiles['making']>(undefined)
  const [problems, setProblems] = useState<readonly FileProblem[]>([])
  const running = useRef<AbortController | undefined>(undefined)
  const typing = useMemo(
    () => describing((blob, words) => commands.files.describe(id, blob, words)),
    [id],
  )
  useEffect(
    () => () => {
      running.current?.abort()
      void typing.settle()
    },
    [typing],
  )

  // The engine tells of a file a moment after it was kept.
  const told = toldFiles(id)
  const files = [...told, ...own.filter(({ blob }) => !told.some(each => each.blob === blob))]
    .filter(({ blob }) => !gone.includes(blob))
    .map(file => ({ ...file, words: typed[file.blob] ?? file.words }))
  const pictures = files.filter(({ kind }) => kind === 'picture').length
  const voices = files.length - pictures

  const keep = async (file: NewFile): Outcome => {
    const saved = await keepDraft()
    if (!saved.ok) return saved
    const kept = await commands.files.keep(id, file)
    if (!kept.ok) return kept
    setOwn(before => [...before, kept.value])
    return { ok: true, value: undefined }
  }
  const addPictures = async (chosen: readonly Blob[], stopped: AbortSignal): Promise<void> => {
    const room = maxPictures - pictures
    const fitting = chosen.slice(0, room)
    const bad: Record<NotDrawn, number> = { unreadable: 0, 'too-large': 0 }
    let failure: Failure | undefined
    // One is drawn anew while the one before is sealed and kept; a phone holds two, and no more.
    let keeping: ReturnType<typeof keep> | undefined
    const settled = async (): Promise<boolean> => {
      const kept = await keeping
      keeping = undefined
      if (kept?.ok === false) failure = kept.error
      return failure === undefined
    }
    for (const [index, picture] of fitting.entries()) {
      setMaking({ at: index + 1, of: fitting.length })
      const drawn = await drawPicture(picture)
      if (!(await settled()) || stopped.aborted) break
      if (drawn.ok)
        keeping = keep(drawn.value).catch(() => ({ ok: false, error: 'interrupted' }) as const)
      else bad[drawn.error] += 1
    }
    await settled()
    setMaking(undefined)
    setProblems([
      ...(failure === undefined ? [] : [{ kind: 'failure', why: failure } as const]),
      ...(['unreadable', 'too-large'] as const)
        .filter(kind => bad[kind] > 0)
        .map(kind => ({ kind, count: bad[kind] })),
      ...(chosen.length > room ? [{ kind: 'too-many', most: maxPictures } as const] : []),
    ])
  }
  return {
    files,
    making,
    problems,
    room: { pictures: maxPictures - pictures, voice: voices < maxVoices },
    addPictures: chosen => {
      if (chosen.length === 0) return
      running.current?.abort()
      running.current = new AbortController()
      setProblems([])
      void addPictures(chosen, running.current.signal)
    },
    addVoice: keep,
    stop: () => {
      running.current?.abort()
      setMaking(undefined)
    },
    describe: (blob, words) => {
      setTyped(before => ({ ...before, [blob]: words }))
      typing.type(blob, words)
    },
    remove: blob => {
      setGone(before => [...before, blob])
      void commands.files.forget(id, blob)
    },
    settle: typing.settle,
  }
}
