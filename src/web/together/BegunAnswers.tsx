import type { JSX } from 'preact'
import type { EntryId } from '#core/circle/ids.ts'
import { commands } from '#web/app/engine.ts'
import { draftsNow, takeAway } from '#web/sharing/draftsNow.ts'
import { NotSent } from '#web/sharing/NotSent.tsx'
import { useText } from '#web/text/language.ts'
import { aboutAnswer } from './answerDraft.ts'

export interface BegunAnswersProps {
  /** What can be answered no more. */
  readonly to: readonly EntryId[]
}

/**
 * W23: what I was still writing when the answers opened, or when nobody could answer any more. It reached
 * nobody, and it is not lost without a word.
 */
export const BegunAnswers = ({ to }: BegunAnswersProps): JSX.Element => {
  const t = useText().together
  const about = new Set(to.map(aboutAnswer))
  const left = (draftsNow() ?? []).flatMap(draft =>
    draft.kind === 'words' && about.has(draft.about) && draft.words.trim() !== '' ? [draft] : [],
  )
  return (
    <>
      {left.map(({ id, words }) => (
        <NotSent
          key={id}
          more={t.begunMore}
          words={words}
          onThrowAway={() => {
            takeAway(id)
            void commands.circles.dropDraft(id)
          }}
        />
      ))}
    </>
  )
}
