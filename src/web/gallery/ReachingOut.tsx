import type { JSX } from 'preact'
import { idFrom } from '#base/ids.ts'
import { personIdOf } from '#core/people/card.ts'
import type { PersonView } from '#core/people/view.ts'
import type { ReachView } from '#core/reachOut/view.ts'
import { ReachOut, type ReachOutProps } from '#web/reachOut/ReachOut.tsx'
import { ReachOutWays } from '#web/reachOut/ReachOutWays.tsx'
import { ReachOutWords } from '#web/reachOut/ReachOutWords.tsx'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { idle, inventedId, nothing } from './invented.ts'
import type { ShowOf } from './shows.ts'

const today = Math.floor(Date.UTC(2026, 10, 29) / 86_400_000)

const mara: PersonView = {
  id: personIdOf(inventedId),
  name: 'Mara Lindqvist',
  phones: [{ value: '+34 600 000 000' }],
  mails: [{ value: 'mara@example.org' }],
  told: {
    words: 'Her knee is operated on in December, and she is afraid of the night before.',
    on: today - 19,
  },
}

const reach: ReachView = {
  person: mara.id,
  rhythm: { from: 10, to: 18 },
  stands: 'due',
  lastContact: today - 19,
  restUntil: undefined,
  contacts: [
    {
      entry: idFrom('event', new Uint8Array(32).fill(1)),
      way: 'call',
      on: today - 19,
      words: 'She laughed about the dog.',
    },
    {
      entry: idFrom('event', new Uint8Array(32).fill(2)),
      way: 'message',
      on: today - 33,
      words: undefined,
    },
  ],
  next: 'call',
}

const One = (props: Partial<ReachOutProps>): JSX.Element => (
  <ReachOut
    back="/me"
    person={mara}
    reach={reach}
    today={today}
    suggested={false}
    asked={false}
    doing={idle}
    onShare={undefined}
    onHappened={nothing}
    onBegun={nothing}
    onNote={nothing}
    onPutOff={nothing}
    onMet={nothing}
    onForget={nothing}
    onRhythm={nothing}
    onRest={nothing}
    {...props}
  />
)

/** One person to be reached: with a past, without one, asked, and on the way out. */
export const ReachingOut = ({ show }: { readonly show: ShowOf<'reachOut'> }): JSX.Element => {
  switch (show) {
    case 'reach-out':
      return <One suggested />
    case 'reach-out-new':
      return <One person={{ id: mara.id, name: 'Nils' }} reach={undefined} />
    case 'reach-out-asks':
      return <One asked reach={{ ...reach, restUntil: today + 40 }} />
    case 'reach-out-words':
      return (
        <div class="stack-wide">
          <PageTitle>Reach out</PageTitle>
          <ReachOutWords
            person={mara}
            today={today}
            words="Mara, no reason. You came to my mind, and I was glad."
            onWords={nothing}
          />
          <ReachOutWays
            person={mara}
            words="Mara, no reason. You came to my mind, and I was glad."
            next="call"
            onShare={async () => undefined}
            onBegun={nothing}
            onNote={nothing}
          />
        </div>
      )
  }
}
