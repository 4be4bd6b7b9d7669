import type { ComponentChildren, JSX } from 'preact'
import { useState } from 'preact/hooks'
import { own } from '#core/circle/own.ts'
import { SameWords } from '#web/account/SameWords.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Composer } from '#web/ui/Composer.tsx'
import { Empty } from '#web/ui/Empty.tsx'
import { Field } from '#web/ui/Field.tsx'
import { Frame, type Place } from '#web/ui/Frame.tsx'
import { Logo } from '#web/ui/Logo.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { Ring } from '#web/ui/Ring.tsx'
import { Sheet } from '#web/ui/Sheet.tsx'
import { Words } from '#web/ui/Words.tsx'
import { useText } from '#web/text/language.ts'
import { Card } from '#web/ui/Card.tsx'
import { Blocks } from './Blocks.tsx'
import { OwningAndRepair } from './OwningAndRepair.tsx'
import { WritingOwningSteps } from './WritingOwningSteps.tsx'
import { Commitments } from './Commitments.tsx'
import { PlanShown, Plans } from './Plans.tsx'
import { Archives } from './Archives.tsx'
import { ArchivesMade } from './ArchivesMade.tsx'
import { Days } from './Days.tsx'
import { hereNotesShown } from './HereNotesShown.tsx'
import { myPeople } from './MyPeople.tsx'
import { Controls } from './Controls.tsx'
import { Emails } from './Emails.tsx'
import { Files } from './Files.tsx'
import { Guesses, Guessing, SayingSo } from './Guesses.tsx'
import { HelpLines } from './HelpLines.tsx'
import { InCircles } from './InCircles.tsx'
import { Hints } from './Hints.tsx'
import { Catching } from './Catching.tsx'
import { Keys } from './Keys.tsx'
import { Notes } from './Notes.tsx'
import { NotSafe } from './NotSafe.tsx'
import { Offers } from './Offers.tsx'
import { Practising } from './Practising.tsx'
import { QuestionsForUs } from './QuestionsForUs.tsx'
import { myNetwork } from './MyNetwork.tsx'
import { MyWeeks } from './MyWeeks.tsx'
import { Seasons } from './Seasons.tsx'
import { WhenIDie } from './WhenIDie.tsx'
import { ReachingOut } from './ReachingOut.tsx'
import { DarkDay, GuidedPages, RiseComposer, Rises } from './Rises.tsx'
import { Stretches } from './Stretches.tsx'
import { Telling } from './Telling.tsx'

/** A sentence of the invented Tuesday circle, long enough to see how words sit. */
const said =
  'It is three months tomorrow. I laid the table for two again this morning and only noticed when the kettle boiled.\n\nI do not need advice. I just did not want to be the only one who knows.'

const today = (text: string): JSX.Element => (
  <Frame place="today" fresh={['circles']}>
    <PageTitle>Today</PageTitle>
    <div class="stack">
      <Card onOpen={() => {}}>
        <Ring state="waiting" size="middle" colour="lake" />
        <span>
          <strong>Ana</strong> wants to be heard
        </span>
      </Card>
      <Empty drawing="lamp">{text}</Empty>
    </div>
  </Frame>
)

interface Titled {
  readonly place: Place
  readonly title: string
  readonly Parts: () => JSX.Element
}

/** Parts that stand one under the other on a screen of their own. */
const titled: Readonly<Record<string, Titled>> = {
  files: { place: 'circles', title: 'Pictures and voice', Parts: Files },
  'help-lines': { place: 'me', title: 'Help lines', Parts: HelpLines },
  stretch: { place: 'circles', title: 'A stretch together', Parts: Stretches },
  telling: { place: 'me', title: 'When I am told', Parts: Telling },
  emails: { place: 'me', title: 'By e-mail', Parts: Emails },
  questions: { place: 'circles', title: 'A question for us', Parts: QuestionsForUs },
  commitments: { place: 'circles', title: 'Commitments', Parts: Commitments },
  guesses: { place: 'circles', title: 'In their shoes', Parts: Guesses },
  owning: { place: 'circles', title: 'Owning and repair', Parts: OwningAndRepair },
  rises: { place: 'circles', title: 'Rises', Parts: Rises },
  plans: { place: 'me', title: 'My plan', Parts: Plans },
  days: { place: 'circles', title: 'Days', Parts: Days },
  notes: { place: 'circles', title: 'Notes', Parts: Notes },
}

export const Gallery = ({ show }: { readonly show: string }): JSX.Element => {
  const text = useText().ui
  const found = Object.hasOwn(titled, show) ? titled[show] : undefined
  if (found !== undefined) {
    const { place, title, Parts } = found
    return (
      <Frame place={place}>
        <PageTitle>{title}</PageTitle>
        <div class="stack-wide">
          <Parts />
        </div>
      </Frame>
    )
  }
  const network = own(myNetwork, show)
  if (network !== undefined) return <Frame place="me">{network()}</Frame>
  const noteShown = Object.hasOwn(hereNotesShown, show) ? hereNotesShown[show] : undefined
  if (noteShown !== undefined)
    return <Frame place={show.startsWith('open') ? undefined : 'me'}>{noteShown()}</Frame>
  switch (show) {
    case 'frame':
      return today(text.thatIsAll)
    case 'welcome':
      return <Welcome />
    case 'share':
      return <Share />
    case 'guess':
      return <Opened>{close => <Guessing onClose={close} />}</Opened>
    case 'guess-so':
      return <Opened>{close => <SayingSo onClose={close} />}</Opened>
    case 'practising':
      return (
        <Frame place="circles">
          <div class="stack-wide">
            <Practising />
          </div>
        </Frame>
      )
    case 'owning-first':
    case 'owning-over':
      return (
        <Frame place="circles">
          <WritingOwningSteps begun={show === 'owning-over'} />
        </Frame>
      )
    case 'reach-out':
    case 'reach-out-new':
    case 'reach-out-asks':
    case 'reach-out-words':
      return (
        <Frame place="me">
          <ReachingOut show={show} />
        </Frame>
      )
    case 'weeks':
    case 'weeks-empty':
    case 'weeks-kept':
    case 'weeks-ask':
    case 'weeks-slider':
      return (
        <Frame place="me">
          <MyWeeks show={show} />
        </Frame>
      )
    case 'season':
    case 'season-few':
    case 'season-empty':
    case 'season-closed':
    case 'season-today':
      return (
        <Frame place="me">
          <Seasons show={show} />
        </Frame>
      )
    case 'when-i-die':
    case 'when-i-die-empty':
    case 'when-i-die-asked':
    case 'when-i-die-asks':
    case 'when-i-die-theirs':
    case 'when-i-die-refused':
      return (
        <Frame place="me">
          <WhenIDie show={show} />
        </Frame>
      )
    case 'dark-day':
    case 'dark-day-empty':
      return (
        <Frame place="me">
          <DarkDay empty={show === 'dark-day-empty'} />
        </Frame>
      )
    case 'guided-page':
      return (
        <Frame place="circles">
          <GuidedPages />
        </Frame>
      )
    case 'path-begin':
    case 'path-part':
    case 'path-done':
    case 'path-let-go':
    case 'say-seen':
      return <Opened>{close => <RiseComposer show={show} onClose={close} />}</Opened>
    case 'plan':
    case 'plan-begin':
    case 'plan-change':
    case 'plan-end':
    case 'plan-show':
    case 'plan-theirs':
      return (
        <Frame place="me">
          <PlanShown show={show} />
        </Frame>
      )
    case 'people':
    case 'people-none':
    case 'people-one':
    case 'people-form':
    case 'people-bring':
    case 'people-preview':
      return <Frame place="me">{myPeople[show]?.()}</Frame>
    case 'archives':
      return (
        <Frame place="me">
          <div class="stack-wide">
            <Archives />
          </div>
        </Frame>
      )
    case 'archives-made':
      return (
        <Frame place="me">
          <div class="stack-wide">
            <ArchivesMade />
          </div>
        </Frame>
      )
    case 'circles':
      return (
        <Frame place="circles">
          <PageTitle>In circles</PageTitle>
          <div class="stack-wide">
            <InCircles />
            <Hints />
          </div>
        </Frame>
      )
    case 'offers':
      return (
        <Frame place="circles">
          <PageTitle>A concrete hand</PageTitle>
          <div class="stack-wide">
            <Offers />
            <NotSafe />
          </div>
        </Frame>
      )
    case 'keys':
      return (
        <Frame place="me">
          <PageTitle>Keys</PageTitle>
          <div class="stack-wide">
            <Keys />
            <Catching />
          </div>
        </Frame>
      )
    case 'same-words':
      return (
        <Frame>
          <SameWords words={['lamp', 'kettle', 'meadow']} onYes={() => {}} onNo={() => {}} />
        </Frame>
      )
    case 'sheet':
      return <Opened>{close => <LeaveSheet onClose={close} />}</Opened>
    case 'composer':
      return <Opened>{close => <Writing onClose={close} />}</Opened>
    default:
      return (
        <Frame>
          <PageTitle lead="Every component in every state.">Gallery</PageTitle>
          <div class="stack-wide">
            <Blocks said={said} />
            <Controls />
          </div>
        </Frame>
      )
  }
}

/** How the pieces make a first screen. */
const Welcome = (): JSX.Element => (
  <Frame>
    <div class="stack-wide">
      <div class="stack">
        <Logo size="large" />
        <h1>I’m here, with you.</h1>
        <p>A private place for people who heal together.</p>
      </div>
      <div class="stack">
        <Button kind="primary" wide>
          Begin
        </Button>
        <Button wide>I have been here before</Button>
      </div>
    </div>
  </Frame>
)

/** A share that is answered and then heard: press the button and see the ring. */
const Share = (): JSX.Element => {
  const [state, setState] = useState<'waiting' | 'answered' | 'heard'>('waiting')
  const next = { waiting: 'answered', answered: 'heard', heard: 'waiting' } as const
  return (
    <Frame place="circles">
      <PageTitle back="/circles">Tuesday circle</PageTitle>
      <div class="stack">
        <Ring state={state} size="large" colour="plum" withWords />
        <Words size="large">{said}</Words>
        <Button kind="primary" wide onPress={() => setState(next[state])}>
          Next
        </Button>
      </div>
    </Frame>
  )
}

const Opened = (props: {
  readonly children: (close: () => void) => ComponentChildren
}): JSX.Element => {
  const [open, setOpen] = useState(false)
  return (
    <Frame place="circles">
      <PageTitle>Circles</PageTitle>
      <div class="stack">
        <Button onPress={() => setOpen(true)}>Open</Button>
        {Array.from({ length: 30 }, (_, index) => (
          <p key={index}>{said}</p>
        ))}
      </div>
      {open && props.children(() => setOpen(false))}
    </Frame>
  )
}

const LeaveSheet = ({ onClose }: { readonly onClose: () => void }): JSX.Element => {
  const text = useText()
  return (
    <Sheet
      title={text.leave.about}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onPress={onClose}>
            {text.ui.done}
          </Button>
          <Button onPress={onClose}>{text.ui.cancel}</Button>
        </>
      }
    >
      <p>{text.leave.does}</p>
      <p>{text.leave.doesNot}</p>
      <p>{text.leave.feared}</p>
    </Sheet>
  )
}

const Writing = ({ onClose }: { readonly onClose: () => void }): JSX.Element => {
  const text = useText().ui
  const [value, setValue] = useState('')
  return (
    <Composer
      title="What I hear is"
      forName="Ana"
      onClose={onClose}
      actions={
        <>
          <Button kind="primary">{text.done}</Button>
          <Button onPress={onClose}>{text.pass}</Button>
        </>
      }
    >
      <Words>{said}</Words>
      <Field
        kind="long"
        first
        label="In your words"
        hint="Say back what you heard. It need not be perfect."
        value={value}
        onInput={setValue}
      />
    </Composer>
  )
}
