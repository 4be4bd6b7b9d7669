import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { EntryId } from '#core/circle/ids.ts'
import type { Answer } from '#core/together/answer.ts'
import type { MyAnswer as Mine } from '#core/together/myAnswer.ts'
import type { Action } from '#web/app/useAction.ts'
import { Words } from '#web/ui/Words.tsx'
import { AnswerInWords } from './AnswerInWords.tsx'
import { BegunAnswers } from './BegunAnswers.tsx'
import { MyAnswer } from './MyAnswer.tsx'

type InWords = Answer & { readonly words: string }

export interface MineInWordsProps<Says extends InWords> {
  /** What is answered. */
  readonly to: EntryId
  readonly mine: Mine<Says> | undefined
  readonly canAnswer: boolean
  readonly label: string
  readonly hint: string
  /** It has not gone out yet. */
  readonly waits: boolean
  readonly online: boolean
  readonly doing: Action
  readonly onAnswer: (words: string, then: () => void) => void
  readonly onPass: (then: () => void) => void
}

/** My answer in words: asked for, or as I gave it, with the way to change it. */
export const MineInWords = <Says extends InWords>(props: MineInWordsProps<Says>): JSX.Element => {
  const { to, mine, canAnswer, doing } = props
  const [changing, setChanging] = useState(false)
  const done = (): void => setChanging(false)
  if (mine !== undefined && !changing)
    return (
      <MyAnswer
        mine={mine}
        canChange={canAnswer}
        waits={props.waits}
        online={props.online}
        doing={doing}
        draw={says => <Words>{says.words}</Words>}
        onChange={() => setChanging(true)}
        onPass={() => props.onPass(done)}
      />
    )
  if (!canAnswer) return <BegunAnswers to={[to]} />
  return (
    <AnswerInWords
      key={to}
      to={to}
      label={props.label}
      hint={props.hint}
      before={mine?.kind === 'answered' ? mine.says?.words : undefined}
      doing={doing}
      onAnswer={(words, end) =>
        props.onAnswer(words, () => {
          end()
          done()
        })
      }
      onPass={end =>
        props.onPass(() => {
          end()
          done()
        })
      }
    />
  )
}
