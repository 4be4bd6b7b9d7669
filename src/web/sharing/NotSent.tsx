import type { JSX } from 'preact'
import type { EntryId } from '#core/circle/ids.ts'
import { commands } from '#web/app/engine.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { FilesLine } from '#web/files/FilesLine.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { useState } from 'preact/hooks'
import { draftsNow, takeAway } from './draftsNow.ts'
import { saysNothing } from './offerDraft.ts'
import type { MoveDraft } from './Reply.tsx'
import './Sharing.css'

/** H41: what I was writing to a share that is gone: it was not sent, and it is not lost without a word. */
export const AnswersNotSent = ({ share }: { readonly share: EntryId }): JSX.Element => {
  const { circles } = commands
  const t = useText().sharing
  const left = (draftsNow() ?? []).flatMap(draft =>
    draft.kind === 'move' &&
    draft.share === share &&
    (!saysNothing(draft) || (draft.files ?? []).length > 0)
      ? [draft]
      : [],
  )
  return (
    <>
      {left.map(draft => (
        <NotSent
          key={draft.id}
          more={t.notSentMore}
          words={draft.words}
          files={draft.files}
          onThrowAway={() => {
            takeAway(draft.id)
            void circles.dropDraft(draft.id)
          }}
        />
      ))}
    </>
  )
}

export interface NotSentProps {
  /** Whether it can still be sent. */
  readonly more: string
  readonly words: string
  readonly files?: MoveDraft['files']
  readonly onThrowAway: () => void
}

/** The words, for their author alone. What they were written to takes none any more. */
export const NotSent = ({ more, words, files, onThrowAway }: NotSentProps): JSX.Element => {
  const t = useText().sharing
  const [asking, setAsking] = useState(false)
  return (
    <section class="card card-quiet stack">
      <h2>{t.notSent}</h2>
      <p>{more}</p>
      {words.trim() !== '' && (
        <p class="words" dir="auto">
          {words}
        </p>
      )}
      <FilesLine files={files ?? []} />
      <Button wide onPress={() => setAsking(true)}>
        {t.discard}
      </Button>
      {asking && (
        <Confirm
          title={t.discardTitle}
          yes={t.discardDo}
          no={t.notSentKeep}
          onYes={() => {
            setAsking(false)
            onThrowAway()
          }}
          onNo={() => setAsking(false)}
        >
          <p>{t.discardMore}</p>
        </Confirm>
      )}
    </section>
  )
}
