import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Need } from '#core/sharing/events.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { LookingInLine } from '#web/circle/LookingInLine.tsx'
import { useCalled } from '#web/circle/useCalled.ts'
import { AddFiles } from '#web/files/AddFiles.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Ring } from '#web/ui/Ring.tsx'
import { useTried } from '#web/ui/useTried.ts'
import { Beginnings } from './Beginnings.tsx'
import { depths, isOnlyBeginnings, offersDepths, withoutEmptyBeginnings } from './depths.ts'
import { SinceDay } from '#web/rise/SinceDay.tsx'
import { isAhead } from '#web/rise/span.ts'
import { Feelings } from './Feelings.tsx'
import { readersAmong } from '#web/audience/audienceNames.ts'
import { lettersOver, readerCountOf } from './lettersOver.ts'
import { WhoReads } from './WhoReads.tsx'
import type { WriteShareProps } from './WriteShare.tsx'
import './Sharing.css'

const longestNote = 200

export interface WordsStepProps extends WriteShareProps {
  readonly need: Exclude<Need, 'unsafe'>
  readonly forName: string
  readonly onChangeNeed: () => void
}

export const WordsStep = (props: WordsStepProps): JSX.Element => {
  const { beside, draft, need, view } = props
  const text = useText()
  const t = text.sharing
  const called = useCalled(view.called)
  const { tried, attempt } = useTried()
  const over = lettersOver(draft, readerCountOf(draft.audience))
  const prompts = [...Object.values(t.depths), ...Object.values(text.rise.beginnings)]
  const begun = isOnlyBeginnings(draft.words, prompts)
  const empty = begun && beside.files.length === 0
  const [taken, setTaken] = useState(0)
  const ahead = need === 'rejoice' && isAhead(draft.since, Date.now())
  const error = over > 0 ? text.ui.charactersOver(over) : tried && empty ? t.writeFirst : undefined
  const note = draft.note ?? ''
  const begin = (words: string): void => {
    props.onChange({ ...draft, words })
    setTaken(taken + 1)
  }
  return (
    <Composer
      title={called.title}
      forName={props.forName}
      onClose={props.onClose}
      actions={
        <>
          <Button
            kind="primary"
            disabled={props.doing.busy || beside.making !== undefined}
            onPress={() => {
              attempt()
              if (!empty && over <= 0 && note.length <= longestNote && !ahead)
                props.onSend({ ...draft, words: withoutEmptyBeginnings(draft.words, prompts) })
            }}
          >
            {called.send}
          </Button>
          <Button onPress={props.onRest}>{t.later}</Button>
        </>
      }
    >
      <div class="need-chosen">
        {/* Nothing waits yet: to the eye alone it is the ring that this will have. */}
        <span class="need-ring" aria-hidden="true">
          <Ring state="waiting" colour={view.colour} />
        </span>
        <span>{t.needs[need]}</span>
        <Button
          kind="quiet"
          label={`${t.changeNeed}: ${t.needs[need]}`}
          onPress={props.onChangeNeed}
        >
          {t.changeNeed}
        </Button>
      </div>
      <Field
        kind="long"
        first
        label={t.words}
        hint={t.wordsHints[need]}
        value={draft.words}
        error={error}
        goOnAtEnd={taken}
        onInput={words => props.onChange({ ...draft, words })}
      />
      {offersDepths(need, props.brings) && (
        <Beginnings
          title={t.depths.title}
          beginnings={depths.map(depth => t.depths[depth])}
          words={draft.words}
          onBegin={begin}
        />
      )}
      {need === 'rejoice' && (
        <>
          <Beginnings
            title={text.rise.begins}
            beginnings={Object.values(text.rise.beginnings)}
            words={draft.words}
            onBegin={begin}
          />
          <SinceDay
            since={draft.since}
            now={Date.now()}
            onChange={since => props.onChange({ ...draft, since })}
          />
        </>
      )}
      {props.lost && <Notice kind="error" title={text.ui.wordsLost} />}
      <AddFiles circle={draft.circle} files={beside} />
      <WhoReads view={view} audience={draft.audience} onChange={props.onChangeNeed} />
      {readersAmong(view.members, draft.audience).length > 0 && (
        <label class="views-toggle">
          <input
            type="checkbox"
            checked={props.tellNow}
            onChange={event => props.onTellNow(event.currentTarget.checked)}
          />
          <span>
            {text.telling.tellNow}
            <span class="soft small">{text.telling.tellNowHint}</span>
          </span>
        </label>
      )}
      <LookingInLine view={view} />
      {need === 'listen' && (
        <label class="views-toggle">
          <input
            type="checkbox"
            checked={draft.invitesViews}
            onChange={event =>
              props.onChange({ ...draft, invitesViews: event.currentTarget.checked })
            }
          />
          <span>
            {t.views}
            <span class="soft small">{t.viewsHint}</span>
          </span>
        </label>
      )}
      <Details
        summary={t.more}
        open={note !== '' || draft.feelings.length > 0 || props.brings === 'trauma'}
      >
        <Feelings
          need={need}
          chosen={draft.feelings}
          onChange={feelings => props.onChange({ ...draft, feelings })}
        />
        <Field
          label={t.note}
          hint={t.noteHint}
          value={note}
          error={note.length > longestNote ? t.noteLong : undefined}
          onInput={said =>
            props.onChange({ ...draft, note: said.trim() === '' ? undefined : said })
          }
          voice
          optional
        />
      </Details>
      <div class="flush">
        <Button kind="quiet" onPress={props.onDiscard}>
          {t.discard}
        </Button>
      </div>
      <Failed failure={props.doing.failure} wordsSafe />
      {props.onSendAnew !== undefined && (
        <Button wide disabled={props.doing.busy} onPress={props.onSendAnew}>
          {t.sendAnew}
        </Button>
      )}
    </Composer>
  )
}
