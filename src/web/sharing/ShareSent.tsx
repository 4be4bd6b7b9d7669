import type { PlanView } from '#core/plan/view.ts'
import type { ComponentChildren, JSX } from 'preact'
import type { Audience } from '#core/aside/audience.ts'
import type { CircleView } from '#core/circle/circleView.ts'
import { readersAmong } from '#web/audience/audienceNames.ts'
import { LookingInLine } from '#web/circle/LookingInLine.tsx'
import { namesOf } from '#web/circle/names.ts'
import { dayAndTime } from '#web/text/dates.ts'
import { useLanguage, useText } from '#web/text/language.ts'
import { Sent } from './Sent.tsx'
import { UnsafePlan } from './UnsafePlan.tsx'
import { UnsafeLines } from './UnsafeLines.tsx'
import type { Country } from './chosenCountry.ts'

export interface ShareSentProps {
  readonly view: CircleView
  readonly audience: Audience | undefined
  readonly unsafe: boolean
  readonly rejoice: boolean
  readonly online: boolean
  /** The host has all of it. */
  readonly gone: boolean
  /** Until when the circle promises a first answer, in ms. */
  readonly hearingEndsAt: number
  readonly country: Country
  /** My own, for when I am not safe. */
  readonly plan?: PlanView | undefined
  /** A second pair of eyes, once what was shared has arrived; never where somebody is not safe. */
  readonly eyes?: ComponentChildren
  readonly onHelp: () => void
  readonly onDone: () => void
}

/** After a share: what is true now. Never "seen", and never "reached". */
export const ShareSent = (props: ShareSentProps): JSX.Element => {
  const text = useText()
  const t = text.sharing
  const language = useLanguage()
  const others = readersAmong(props.view.members, props.audience)
  if (props.unsafe) {
    const onItsWay = props.gone || props.online
    const going = props.online ? t.unsafeSentTitle : t.unsafeKeptTitle
    return (
      <Sent title={props.gone ? t.unsafeGoneTitle : going} onDone={props.onDone}>
        <p>
          <strong>{onItsWay ? t.unsafeSent : t.unsafeSentOffline}</strong>
        </p>
        {others.length > 0 && others.length <= 6 && (
          <p>{text.audience.readersAre(namesOf(language, others, text.circle.someone))}</p>
        )}
        <UnsafePlan plan={props.plan} />
        <UnsafeLines country={props.country} onHelp={props.onHelp} />
      </Sent>
    )
  }
  const names = namesOf(language, others.slice(0, 6), text.circle.someone)
  const where =
    others.length === 0
      ? t.sentNobody
      : others.length > 6
        ? t.sentAll
        : others.length === 1
          ? t.sentTo(names)
          : t.sentToMany(names)
  const isOut = props.online && others.length > 0
  return (
    <Sent title={isOut ? t.sentTitle : t.keptTitle} drawing="path" onDone={props.onDone}>
      <p>{props.online ? where : t.sentOffline}</p>
      {/* Nobody waits for an answer to what has not gone out. */}
      {isOut && !props.rejoice && (
        <p>
          {others.length === 1
            ? t.ifNobodyOne(names, dayAndTime(language, props.hearingEndsAt))
            : t.ifNobody(dayAndTime(language, props.hearingEndsAt))}
        </p>
      )}
      {isOut && <LookingInLine view={props.view} />}
      {props.eyes}
      <p>{props.rejoice ? t.sentRejoice : t.sentRest}</p>
    </Sent>
  )
}
