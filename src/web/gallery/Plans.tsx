import type { JSX } from 'preact'
import { idFrom } from '#base/ids.ts'
import type { EventId } from '#core/circle/ids.ts'
import type { MyShownPlanView } from '#core/plan/shownView.ts'
import { type PlanLineView, type PlanView, shownSteps } from '#core/plan/view.ts'
import type { PersonView } from '#core/sharing/shareView.ts'
import type { Action } from '#web/app/useAction.ts'
import { LastStep } from '#web/plan/StepByStep.tsx'
import { BeginPlan } from '#web/plan/BeginPlan.tsx'
import { ChangePlan } from '#web/plan/ChangePlan.tsx'
import { Plan } from '#web/plan/Plan.tsx'
import { PlanFirst } from '#web/plan/PlanFirst.tsx'
import { AskToMove } from '#web/plan/PlanOnPhone.tsx'
import { WhoSees } from '#web/plan/ShownList.tsx'
import { ShowPlan } from '#web/plan/ShowPlan.tsx'
import { TheirPlans } from '#web/plan/TheirPlans.tsx'
import { WhereKept } from '#web/plan/WhereKept.tsx'
import { TodayCard } from '#web/today/TodayCard.tsx'
import { Part } from './Part.tsx'
import '#web/today/Today.css'

const nothing = (): void => undefined
const idle: Action = { busy: false, failure: undefined, run: nothing, forget: nothing }

const somebody = (name: string, place: number): PersonView => ({
  account: idFrom('account', new Uint8Array(16).fill(place)),
  name,
  isMe: false,
  wasMe: false,
  present: true,
  blocked: false,
})
const ben = somebody('Ben', 2)
const caro = somebody('Caro', 3)
const circle = idFrom('circle', new Uint8Array(32).fill(9))

let made = 0
const line = (step: PlanLineView['step'], says: PlanLineView['says']): PlanLineView => ({
  id: String(++made).padStart(26, '0') as EventId,
  step,
  place: made,
  says,
  was: [],
})
const words = (said: string): PlanLineView['says'] => ({ kind: 'words', words: said })

const inventedPlan: PlanView = {
  lines: [
    line('signs', words('I stop answering, and I lie awake at four.')),
    line('alone', words('A hot shower. The song from Cádiz.')),
    line('lift', words('The library, the table by the window.')),
    line('people', { kind: 'person', name: 'Ben', phone: '+34 600 000 001' }),
    line('lines', {
      kind: 'help-line',
      country: 'US',
      line: 'us-988-suicide-and-crisis-lifeline',
      name: '988 Suicide & Crisis Lifeline',
    }),
    line('lines', { kind: 'help-line', country: 'ES', line: 'es-gone', name: 'An older line' }),
    line('safer', words('My sister keeps my pills.')),
    line('reasons', words('The dog. To see the sea again.')),
  ],
}
const shown: MyShownPlanView = {
  show: String(77).padStart(26, '0') as EventId,
  entry: idFrom('event', new Uint8Array(32).fill(7)),
  to: [ben],
  live: true,
  at: 1_795_000_000_000,
  steps: shownSteps(inventedPlan, ['signs', 'people']),
  rests: false,
}
const desk = {
  plan: inventedPlan,
  kept: 'phone',
  doing: idle,
  write: nothing,
  strike: nothing,
  up: nothing,
  erase: nothing,
} as const
const given = {
  plan: inventedPlan,
  back: '/me',
  trusted: [],
  doing: idle,
  without: [],
  canShow: true,
  onOpen: nothing,
  onErase: nothing,
  onReviewed: nothing,
}
const today = {
  first: false,
  now: 0,
  onOpen: nothing,
  onHelp: nothing,
  onLetBe: nothing,
  onSeen: nothing,
}

/** A plan in each of its states. */
export const Plans = (): JSX.Element => (
  <>
    <Part name="Where nothing is kept">
      <WhereKept kept="page" />
    </Part>
    <Part name="Above the lines of Get help">
      <PlanFirst plan={inventedPlan} />
    </Part>
    <Part name="On this phone, with an account">
      <div class="stack">
        {(['asks', 'moving', 'failed'] as const).map(state => (
          <AskToMove key={state} state={state} onMove={nothing} onLeave={nothing} />
        ))}
      </div>
    </Part>
    <Part name="Who sees it">
      <WhoSees
        shown={[
          {
            circle,
            name: 'Table',
            plans: [
              shown,
              { ...shown, show: String(78).padStart(26, '0') as EventId, rests: true },
            ],
          },
        ]}
        stopped
        doing={idle}
        onStop={nothing}
      />
    </Part>
    <Part name="On Today">
      <div class="stack">
        <TodayCard
          {...today}
          item={{
            kind: 'plan-shown',
            circle: { id: circle, name: 'Table', colour: 'moss' },
            from: ben,
            show: shown.show,
          }}
        />
        <TodayCard {...today} item={{ kind: 'plan-review', because: 'year', until: 0 }} />
        <TodayCard {...today} item={{ kind: 'plan-review', because: 'people', until: 0 }} />
      </div>
    </Part>
  </>
)

/** Its screens, each alone. */
export const PlanShown = ({ show }: { readonly show: string }): JSX.Element => {
  switch (show) {
    case 'plan-begin':
      return <BeginPlan kept="phone" back="/" onBegin={nothing} />
    case 'plan-end':
      return <LastStep plan={inventedPlan} onAll={nothing} onBack={nothing} />
    case 'plan-change':
      return <ChangePlan desk={desk} known={[]} country="ES" onDone={nothing} />
    case 'plan-show':
      return (
        <ShowPlan
          plan={inventedPlan}
          circles={[{ id: circle, name: 'Table' }]}
          circle={circle}
          people={[ben, caro]}
          doing={idle}
          onCircle={nothing}
          onShow={nothing}
        />
      )
    case 'plan-theirs':
      return (
        <TheirPlans
          theirs={[
            {
              show: shown.show,
              by: ben,
              live: false,
              at: shown.at,
              steps: shown.steps,
              isNew: true,
            },
          ]}
          back="/"
        />
      )
    default:
      return (
        <Plan
          {...given}
          kept="account"
          without={inventedPlan.lines.slice(3, 4).map(({ id }) => id)}
        />
      )
  }
}
