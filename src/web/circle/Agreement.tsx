import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { AgreementView } from '#core/agreement/agreementView.ts'
import { type ShareName, shareNames } from '#core/agreement/events.ts'
import { hourMs } from '#core/circle/circle.ts'
import type { CircleView } from '#core/circle/circleView.ts'
import type { EntryId } from '#core/circle/ids.ts'
import type { Action } from '#web/app/useAction.ts'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { Details } from '#web/ui/Details.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { AgreementText } from './AgreementText.tsx'
import { Failed } from './Failed.tsx'
import { LookingIn } from './LookingIn.tsx'
import { WriteAgreement } from './WriteAgreement.tsx'

export interface AgreementProps {
  readonly view: CircleView
  /** The screen of the people. */
  readonly back: string
  readonly doing: Action
  /** A text of mine has not gone out yet. */
  readonly onItsWay: boolean
  readonly onAgree: (agreement: EntryId) => void
  readonly onWrite: (words: string, then: () => void) => void
  readonly onCall: (called: ShareName) => void
  /** In how many hours every share is promised a first answer. */
  readonly onHearing: (hours: number) => void
  /** Minutes of the day at which people look in. */
  readonly onLookingIn: (times: readonly number[], then: () => void) => void
}

/** What the circle agreed on: read it, say yes to it, and change it where one looks after it. */
export const Agreement = (props: AgreementProps): JSX.Element => {
  const { view, doing } = props
  const text = useText()
  const t = text.agreement
  const { agreement } = view
  const [writing, setWriting] = useState(false)
  if (writing)
    return (
      <WriteAgreement
        words={agreement?.words ?? (view.kind === 'self' ? '' : t.start[view.kind])}
        changes={agreement !== undefined}
        back={props.back}
        doing={doing}
        onBack={() => setWriting(false)}
        onPut={(words, end) =>
          props.onWrite(words, () => {
            end()
            setWriting(false)
          })
        }
      />
    )
  return (
    <>
      <PageTitle back={props.back} lead={view.name ?? text.circles.unnamed}>
        {t.title}
      </PageTitle>
      <div class="stack-wide">
        {agreement === undefined ? (
          <div class="stack">
            <Empty drawing="table">{t.none}</Empty>
            {!view.canName && <p class="soft">{t.noneMore}</p>}
          </div>
        ) : (
          <Standing agreement={agreement} here={view.standing !== 'outside'} {...props} />
        )}
        {props.onItsWay && <output class="said soft small">{t.onItsWay}</output>}
        <Failed failure={doing.failure} />
        {view.canName && (
          <Button
            kind={agreement === undefined ? 'primary' : 'outlined'}
            wide
            onPress={() => setWriting(true)}
          >
            {agreement === undefined ? t.write : t.change}
          </Button>
        )}
        {agreement !== undefined && agreement.former.length > 0 && (
          <Details summary={t.former}>
            {agreement.former.map((former, index) => (
              <AgreementText
                key={former.entry}
                text={former}
                changed={index < agreement.former.length - 1}
              />
            ))}
          </Details>
        )}
        {view.canName && (
          <section class="stack">
            <Choice
              legend={t.calledTitle}
              value={view.called}
              onChange={props.onCall}
              options={shareNames.map(value => ({ value, label: t.calledNames[value] }))}
            />
            <p class="soft small">{t.calledHint}</p>
          </section>
        )}
        <HearingTime {...props} />
        <LookingIn view={view} busy={doing.busy} onSet={props.onLookingIn} />
      </div>
    </>
  )
}

const hearingHours = ['6', '24', '72', '168'] as const

/** What a circle promises every share: said to all, and chosen by whoever looks after it. */
const HearingTime = ({ view, onHearing }: AgreementProps): JSX.Element | null => {
  const t = useText().agreement.hearing
  if (view.kind === 'self' || view.standing === 'outside') return null
  const now = String(view.hearingTimeMs / hourMs)
  const value = hearingHours.find(hours => hours === now)
  if (!view.canName)
    return value === undefined ? null : (
      <section>
        <h2>{t.title}</h2>
        <p>{t.promise(t.times[value])}</p>
        <p class="soft small">{t.hint}</p>
      </section>
    )
  return (
    <section class="stack">
      <Choice
        legend={t.title}
        value={value}
        onChange={hours => onHearing(Number(hours))}
        options={hearingHours.map(hours => ({ value: hours, label: t.times[hours] }))}
      />
      <p class="soft small">{t.hint}</p>
    </section>
  )
}

interface StandingProps extends AgreementProps {
  readonly agreement: AgreementView
  readonly here: boolean
}

const Standing = ({ agreement, here, doing, onAgree }: StandingProps): JSX.Element => {
  const t = useText().agreement
  const { mine } = agreement
  return (
    <div class="stack">
      <AgreementText text={agreement} changed={agreement.former.length > 0} />
      {mine === 'this' && here && <p class="soft">{t.saidYes}</p>}
      {mine === 'earlier' && <p class="soft">{t.saidYesBefore}</p>}
      {mine !== 'this' && here && (
        <Button kind="primary" wide disabled={doing.busy} onPress={() => onAgree(agreement.entry)}>
          {mine === 'not' ? t.agree : t.agreeNow}
        </Button>
      )}
    </div>
  )
}
