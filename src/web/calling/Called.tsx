import type { JSX } from 'preact'
import { callSays, type CallSays } from '#core/catching/catchingLetters.ts'
import type { CallToMe } from '#core/catching/catchingView.ts'
import type { Action } from '#web/app/useAction.ts'
import { FailureNotice } from '#web/app/FailureNotice.tsx'
import { ago } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { dialled } from '#web/ui/dialled.ts'
import { Icon } from '#web/ui/Icon.tsx'
import { Words } from '#web/ui/Words.tsx'
import './Calling.css'

export interface CalledProps {
  readonly call: CallToMe
  readonly now: number
  readonly doing: Action
  readonly onAnswer: (says: CallSays) => void
  readonly onDone: () => void
}

const minuteMs = 60_000

/** Somebody I catch needs someone: who, since when, their words, and three answers as large as each other. */
export const Called = ({ call, now, doing, onAnswer, onDone }: CalledProps): JSX.Element => {
  const text = useText()
  const t = text.catching.called
  const language = useLanguage()
  const name = call.name ?? text.circle.someone
  if (call.over !== undefined) {
    const isThere = call.said === 'here' || call.said === 'calling'
    return (
      <section class="stack">
        <p>{(isThere ? t.overThere : t.over)[call.over]}</p>
        <Button kind="primary" wide disabled={doing.busy} onPress={onDone}>
          {t.done}
        </Button>
      </section>
    )
  }
  return (
    <section class="stack">
      <p class="soft">
        {now - call.at < minuteMs ? t.justNow : t.since(ago(language, call.at, now))}
      </p>
      {call.words.trim() === '' ? (
        <p class="soft">{t.noWords}</p>
      ) : (
        <>
          <h2 class="only-read">{t.theirWords}</h2>
          <Words size="large">{call.words}</Words>
        </>
      )}
      {call.phone !== undefined && (
        <Button kind="primary" wide href={`tel:${dialled(call.phone)}`}>
          <Icon name="phone" />
          {t.ring(name)}
        </Button>
      )}
      {call.said === undefined ? (
        <>
          {call.phone === undefined && <p>{t.noNumber}</p>}
          {callSays.map(says => (
            <Button key={says} wide disabled={doing.busy} onPress={() => onAnswer(says)}>
              {t.answers[says]}
            </Button>
          ))}
          <p class="soft">{t.hint}</p>
        </>
      ) : (
        <>
          <p aria-live="polite">
            {call.waits === true ? t.leaving : call.said === 'cant' ? t.cantGuide : t.sent}
          </p>
          {call.said !== 'cant' && (
            <>
              <h2>{t.guide}</h2>
              <ul class="stack called-guide">
                <li>{t.guideRing}</li>
                <li>{t.guideListen}</li>
                <li>{t.guideAsk}</li>
                <li>{t.guideStay}</li>
              </ul>
            </>
          )}
        </>
      )}
      <FailureNotice failure={doing.failure} />
    </section>
  )
}
