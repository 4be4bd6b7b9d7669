import type { JSX } from 'preact'
import { own } from '#core/circle/own.ts'
import { SameWords } from '#web/account/SameWords.tsx'
import { Frame, type Place } from '#web/ui/Frame.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { useText } from '#web/text/language.ts'
import { Blocks } from './Blocks.tsx'
import { OwningAndRepair } from './OwningAndRepair.tsx'
import { WritingOwningSteps } from './WritingOwningSteps.tsx'
import { Commitments } from './Commitments.tsx'
import { Plans } from './Plans.tsx'
import { Archives } from './Archives.tsx'
import { ArchivesMade } from './ArchivesMade.tsx'
import { Days } from './Days.tsx'
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
import { GuidedPages, RiseComposer, Rises } from './Rises.tsx'
import { Stretches } from './Stretches.tsx'
import { Telling } from './Telling.tsx'
import { inStates } from './inStates.tsx'
import { said } from './said.ts'
import { Share, today, Welcome } from './FirstScreens.tsx'
import { Called, LeaveSheet, Opened, Writing } from './OpenedOver.tsx'

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
  const inState = own(inStates, show)
  if (inState !== undefined) return <Frame place={inState.place}>{inState.draw()}</Frame>
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
    case 'composer-called':
      return <Called>{close => <Writing onClose={close} />}</Called>
    case 'sheet-called':
      return <Called>{close => <LeaveSheet onClose={close} />}</Called>
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
