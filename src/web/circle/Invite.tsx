import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { MadeInvite } from '#client/commands/circleCommands.ts'
import type { HandMadeKind } from '#core/circle/circleKind.ts'
import type { PastFor } from '#core/circle/pastFor.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import { AskOthers } from '#web/sides/AskOthers.tsx'
import { useText } from '#web/text/language.ts'
import { Button } from '#web/ui/Button.tsx'
import { Choice } from '#web/ui/Choice.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Progress } from '#web/ui/Progress.tsx'
import { Failed } from './Failed.tsx'
import { InviteLink } from './InviteLink.tsx'
import type { Action } from '#web/app/useAction.ts'
import './Invite.css'

export interface InviteTerms {
  readonly mode: 'ask' | 'open'
  readonly uses: number
  readonly days: number
}

export interface InviteProps {
  readonly circleName: string
  readonly kind: HandMadeKind
  /** Nobody else is in it yet. */
  readonly alone: boolean
  readonly myName: string | undefined
  /** The path of the circle. */
  readonly back: string
  /** A circle of two with both here offers no further invitation. */
  readonly complete: boolean
  /** What whoever comes in reads of what was said before (C48). */
  readonly past: PastFor
  readonly onNewCircle: () => void
  /** A link that lets in at once: only where newcomers may read what was written before (M3). */
  readonly canOpen: boolean
  /** More than one may come through one link: not in a circle of two. */
  readonly many: boolean
  /** Whom the message should say that it is for. */
  readonly forAdults: boolean
  /** Of a side circle: those of the other circle who can be asked, and whom I just asked. */
  readonly side: { readonly beside: string; readonly others: readonly PersonView[] } | undefined
  readonly isSide: boolean
  /** To a young person's seat as well: in a family, for those who look after it. */
  readonly canInviteYoung: boolean
  /** What was made leads to such a seat. */
  readonly madeForYoung: boolean
  readonly onMakeYoung: (days: number) => void
  readonly doing: Action
  readonly asking: Action
  readonly onAskOther: (person: PersonView, then: () => void) => void
  readonly made: MadeInvite | undefined
  readonly onMake: (terms: InviteTerms) => void
  readonly onAgain: () => void
  readonly onDone: () => void
  readonly onHttps: () => void
}

/** First how they come in, then the link itself. */
export const Invite = (props: InviteProps): JSX.Element => {
  const text = useText()
  const t = text.circles
  if (props.complete)
    return (
      <>
        <PageTitle back={props.back}>{t.inviteTitle}</PageTitle>
        <div class="stack">
          <p>{t.inviteComplete}</p>
          <Button wide onPress={props.onDone}>
            {t.toCircle}
          </Button>
        </div>
      </>
    )
  if (props.made !== undefined)
    return (
      <InviteLink
        made={props.made}
        kind={props.kind}
        isSide={props.isSide}
        forYoung={props.madeForYoung}
        myName={props.myName}
        back={props.back}
        forAdults={props.forAdults}
        onAgain={props.onAgain}
        onDone={props.onDone}
        onHttps={props.onHttps}
      />
    )
  return <Terms {...props} />
}

/** C48: in a circle of two that somebody left, with the other way beside it. */
const Past = ({ past, onNewCircle }: Pick<InviteProps, 'past' | 'onNewCircle'>) => {
  const t = useText().circles
  if (past === 'nothing-yet') return null
  if (past !== 'both') return <p>{t.past[past]}</p>
  return (
    <div class="card card-quiet stack">
      <p>{t.past.both}</p>
      <Button kind="quiet" onPress={onNewCircle}>
        {t.newInstead}
      </Button>
    </div>
  )
}

const counts = ['1', '10', '50'] as const
const dayCounts = ['1', '7', '30'] as const

/** What the link does and for how long. A link that lets in at once begins with the least of each. */
interface Chosen {
  readonly uses: (typeof counts)[number]
  readonly days: (typeof dayCounts)[number]
}

const Terms = (props: InviteProps): JSX.Element => {
  const text = useText()
  const { circle, circles: t, sides, young } = text
  const { doing, many } = props
  const [whom, setWhom] = useState<'grown-up' | 'young'>('grown-up')
  const isYoung = props.canInviteYoung && whom === 'young'
  const [chosenMode, setMode] = useState<'ask' | 'open'>('ask')
  const mode = isYoung ? 'ask' : chosenMode
  const [ask, setAsk] = useState<Chosen>({ uses: many ? '10' : '1', days: '7' })
  const [open, setOpen] = useState<Chosen>({ uses: '1', days: '1' })
  const [chosen, choose] = mode === 'ask' ? [ask, setAsk] : [open, setOpen]
  const { uses, days } = chosen
  return (
    <>
      <PageTitle back={props.back} lead={t.inviteLead(props.circleName)}>
        {t.inviteTitle}
      </PageTitle>
      <div class="stack-wide">
        <Past past={props.past} onNewCircle={props.onNewCircle} />
        {props.side !== undefined && props.side.others.length > 0 && (
          <>
            <AskOthers side={props.side} doing={props.asking} onAsk={props.onAskOther} />
            <h2>{sides.inviteGuest}</h2>
          </>
        )}
        {props.canInviteYoung && (
          <Choice
            legend={young.forWhom}
            value={whom}
            onChange={setWhom}
            options={[
              { value: 'grown-up', label: young.grownUp },
              { value: 'young', label: young.young, hint: young.youngHint },
            ]}
          />
        )}
        {isYoung && <p>{young.inviteMore}</p>}
        {isYoung ? null : props.canOpen ? (
          <Choice
            legend={t.modeLegend}
            value={mode}
            onChange={setMode}
            options={[
              { value: 'ask', label: t.modeAsk, hint: t.modeAskHint },
              { value: 'open', label: t.modeOpen, hint: t.modeOpenHint },
            ]}
          />
        ) : (
          <p>{t.modeAskOnly}</p>
        )}
        {mode === 'open' && (
          <output class="card card-quiet said">
            {uses === '1' ? t.modeOpenPlain.one : t.modeOpenPlain.several}
          </output>
        )}
        {many && !isYoung && (
          <Choice
            legend={t.usesLegend}
            compact
            value={uses}
            onChange={value => choose({ ...chosen, uses: value })}
            options={counts.map(value => ({ value, label: t.uses[value] }))}
          />
        )}
        <Choice
          legend={t.daysLegend}
          compact
          value={days}
          onChange={value => choose({ ...chosen, days: value })}
          options={dayCounts.map(value => ({ value, label: t.days(Number(value)) }))}
        />
        <div class="stack">
          <Failed failure={doing.failure} />
          <Button
            kind="primary"
            wide
            disabled={doing.busy}
            onPress={() =>
              isYoung
                ? props.onMakeYoung(Number(days))
                : props.onMake({ mode, uses: Number(uses), days: Number(days) })
            }
          >
            {t.makeLink}
          </Button>
          {doing.busy && <Progress words={t.makingLink} />}
        </div>
        {props.alone && many && (
          <div class="card card-quiet">
            <h2>{circle.twoTitle}</h2>
            <p>{circle.twoSoon}</p>
          </div>
        )}
        {props.alone && (
          <section class="stack">
            <h2>{t.inviteLater}</h2>
            <p class="soft">{props.isSide ? sides.later : t.inviteLaterMore[props.kind]}</p>
            <Button wide onPress={props.onDone}>
              {t.toCircle}
            </Button>
          </section>
        )}
      </div>
    </>
  )
}
