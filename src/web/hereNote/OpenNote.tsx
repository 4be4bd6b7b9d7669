import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { OpenedHereNote } from '#client/commands/hereNoteCommands.ts'
import { type HereSays, hereSays, maxHereWords } from '#core/hereNote/sealed.ts'
import type { Action } from '#web/app/useAction.ts'
import { Confirm } from '#web/circle/Confirm.tsx'
import { Failed } from '#web/circle/Failed.tsx'
import { longDay } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Card } from '#web/ui/Card.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Words } from '#web/ui/Words.tsx'

export interface OpenNoteProps {
  readonly note: OpenedHereNote
  readonly doing: Action
  /** `here`: it was sent from this page; `before`: from this link, earlier. */
  readonly sent: 'here' | 'before' | undefined
  readonly onAnswer: (says: HereSays, words: string | undefined) => void
  readonly onNoMore: () => void
  readonly onClose: () => void
}

/** The note, one answer, and no more of them. */
export const OpenNote = (props: OpenNoteProps): JSX.Element => {
  const { note, doing, sent } = props
  const { hereNote: t } = useText()
  const language = useLanguage()
  const [refusing, setRefusing] = useState(false)
  return (
    <div class="stack-wide">
      <Card>
        <div class="stack">
          <h2 dir="auto">{t.saysFrom(note.from)}</h2>
          <Words size="large">{note.words}</Words>
          <p class="soft small">{t.until(longDay(language, note.until))}</p>
        </div>
      </Card>
      {sent === undefined ? (
        <Answer doing={doing} refusing={refusing} onAnswer={props.onAnswer} />
      ) : (
        <output>{sent === 'here' ? t.sent : t.sentBefore}</output>
      )}
      <div class="stack">
        <Button wide onPress={props.onClose}>
          {t.close}
        </Button>
        <Button wide onPress={() => setRefusing(true)}>
          {t.noMoreAsk}
        </Button>
      </div>
      {refusing && (
        <Confirm
          title={t.noMoreTitle}
          yes={t.noMoreYes}
          no={t.noMoreNo}
          doing={doing}
          onYes={props.onNoMore}
          onNo={() => setRefusing(false)}
        >
          <p>{t.noMoreWhat}</p>
          <p>{t.noMoreNot}</p>
        </Confirm>
      )}
    </div>
  )
}

interface AnswerProps extends Pick<OpenNoteProps, 'doing' | 'onAnswer'> {
  readonly refusing: boolean
}

const Answer = ({ doing, refusing, onAnswer }: AnswerProps): JSX.Element => {
  const { hereNote: t } = useText()
  const [says, setSays] = useState<HereSays | undefined>(undefined)
  const [words, setWords] = useState('')
  const [left, setLeft] = useState(false)
  const [missing, setMissing] = useState(false)
  if (left)
    return (
      <div class="stack">
        <output>{t.left}</output>
        <Button wide onPress={() => setLeft(false)}>
          {t.leftBack}
        </Button>
      </div>
    )
  const isOwn = says === 'words'
  return (
    <section class="stack">
      <h2>{t.answerTitle}</h2>
      <p class="soft">{t.answerWhat}</p>
      <Choice
        legend={t.answerTitle}
        legendHidden
        options={hereSays.map(value => ({
          value,
          label: value === 'words' ? t.own : t.answers[value],
        }))}
        value={says}
        onChange={value => {
          setMissing(false)
          setSays(value)
        }}
        error={missing && !isOwn ? t.ownMissing : undefined}
      />
      {isOwn && (
        <Field
          label={t.ownLabel}
          kind="long"
          value={words}
          onInput={setWords}
          maxLength={maxHereWords}
          error={missing ? t.ownMissing : undefined}
        />
      )}
      <Failed failure={refusing ? undefined : doing.failure} />
      <div class="two-ways">
        <Button
          disabled={doing.busy}
          onPress={() => {
            const lacks = says === undefined || (isOwn && words.trim() === '')
            setMissing(lacks)
            if (!lacks) onAnswer(says, isOwn ? words.trim() : undefined)
          }}
        >
          {t.send}
        </Button>
        <Button disabled={doing.busy} onPress={() => setLeft(true)}>
          {t.leave}
        </Button>
      </div>
    </section>
  )
}
