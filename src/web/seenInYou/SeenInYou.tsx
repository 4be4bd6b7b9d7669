import { useState } from 'preact/hooks'
import type { JSX } from 'preact'
import type { Sending } from '#client/state/circleState.ts'
import type { CircleView } from '#core/circle/circleView.ts'
import type { CircleId, EntryId } from '#core/circle/ids.ts'
import type { SeenInYouView, SeenView } from '#core/seenInYou/view.ts'
import type { Action } from '#web/app/useAction.ts'
import { Failed } from '#web/circle/Failed.tsx'
import { isOfTwo } from '#web/circle/isOfTwo.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Details } from '#web/ui/Details.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { SaySeen, type SeenDraft } from './SaySeen.tsx'
import { SeenCard } from './SeenCard.tsx'
import { SeenGiven } from './SeenGiven.tsx'

export interface SeenInYouProps {
  readonly circle: CircleId
  readonly view: CircleView
  readonly seen: SeenInYouView
  readonly sending: readonly Sending[]
  /** The path of the circle. */
  readonly back: string
  readonly online: boolean
  readonly doing: Action
  readonly onSay: (draft: SeenDraft, then: () => void) => void
  readonly onRest: (said: EntryId, on: boolean) => void
  readonly onThank: (said: EntryId) => void
  readonly onTakeBack: (entries: readonly EntryId[], then: () => void) => void
}

/** What they see in each other here: what is mine to read, and a way to say one thing. */
export const SeenInYou = (props: SeenInYouProps): JSX.Element => {
  const { view, seen, doing } = props
  const text = useText()
  const t = text.seenInYou
  const [saying, setSaying] = useState(false)
  const [given, setGiven] = useState<string | undefined>(undefined)
  const card = (one: SeenView, toMe: boolean): JSX.Element => (
    <li key={one.entry}>
      <SeenCard
        one={one}
        circle={props.circle}
        waits={props.sending.some(({ id, state }) => state === 'waiting' && id === one.id)}
        doing={doing}
        onRest={toMe ? on => props.onRest(one.entry, on) : undefined}
        onThank={toMe ? () => props.onThank(one.entry) : undefined}
        onTakeBack={props.onTakeBack}
      />
    </li>
  )
  const shown = seen.inMe.filter(({ rests }) => !rests)
  const resting = seen.inMe.filter(({ rests }) => rests)
  const close = (): void => {
    doing.forget()
    setSaying(false)
  }
  return (
    <>
      <PageTitle back={props.back} lead={view.name ?? text.circles.unnamed}>
        {t.title}
      </PageTitle>
      <div class="stack-wide">
        <p>{t.lead}</p>
        {seen.people.length === 0 ? (
          <p class="soft">{t.nobody}</p>
        ) : (
          <Button kind="primary" wide onPress={() => setSaying(true)}>
            {t.say}
          </Button>
        )}
        {!saying && <Failed failure={doing.failure} />}
        <section class="stack">
          <h2>{t.inMe}</h2>
          {shown.length === 0 ? (
            <p class="soft">{t.inMeNone}</p>
          ) : (
            <ul class="list stack">{shown.map(one => card(one, true))}</ul>
          )}
        </section>
        {seen.openly.length > 0 && (
          <section class="stack">
            <h2>{t.openlySaid}</h2>
            <ul class="list stack">{seen.openly.map(one => card(one, false))}</ul>
          </section>
        )}
        {(seen.fromMe.length > 0 || resting.length > 0) && (
          <div>
            {seen.fromMe.length > 0 && (
              <Details summary={t.mine}>
                <ul class="list stack">{seen.fromMe.map(one => card(one, false))}</ul>
              </Details>
            )}
            {resting.length > 0 && (
              <Details summary={t.resting}>
                <ul class="list stack">{resting.map(one => card(one, true))}</ul>
              </Details>
            )}
          </div>
        )}
      </div>
      {saying && (
        <SaySeen
          people={seen.people}
          ofTwo={isOfTwo(view) && !view.isSide}
          doing={doing}
          onSay={(draft, then) =>
            props.onSay(draft, () => {
              then()
              const person = seen.people.find(({ account }) => account === draft.to)
              close()
              setGiven(person?.name ?? text.circle.someone)
            })
          }
          onClose={close}
        />
      )}
      {given !== undefined && (
        <SeenGiven name={given} online={props.online} onDone={() => setGiven(undefined)} />
      )}
    </>
  )
}
