import type { JSX } from 'preact'
import type { LetterId } from '#base/ids.ts'
import type { AccountId, CircleId, EventId } from '#core/circle/ids.ts'
import {
  type ConfidantView,
  type EndingsView,
  noEndingsView,
  type TrustingPerson,
} from '#core/endings/endingsView.ts'
import { Endings } from '#web/endings/Endings.tsx'
import { useText } from '#web/text/language.ts'
import { PageTitle } from '#web/ui/PageTitle.tsx'
import { nothing } from './invented.ts'
import type { ShowOf } from './shows.ts'

const person = (name: string) => ({
  account: name.toLowerCase().padEnd(32, '0') as AccountId,
  circle: 'a'.repeat(64) as CircleId,
  name,
  circleName: 'Our family',
  present: true,
})
const [ben, caro, dora] = [person('Ben'), person('Caro'), person('Dora')]
const dueAt = Date.UTC(2026, 11, 13)
const letter = '0c'.repeat(16) as LetterId

const trusted: ConfidantView = {
  ...ben,
  word: 'yes',
  told: true,
  left: { days: 14, at: dueAt, changed: false, given: false },
  asking: undefined,
}
const mine: EndingsView = {
  ...noEndingsView,
  mine: [
    trusted,
    { ...caro, word: 'asked', told: true, left: undefined, asking: undefined },
    { ...dora, word: 'not-now', told: true, left: undefined, asking: undefined },
  ],
  wishes: {
    choice: 'hide',
    words: 'All but the songs. Let those stay.',
    where: 'In the blue box, with the papers of the house.',
  },
  letters: [
    {
      to: 'paper',
      id: 'e1' as EventId,
      words: 'Dear all of you, thank you for the years at this table.',
      name: undefined,
    },
    { to: ben.account, id: 'e2' as EventId, words: 'Dear Ben, the songs are yours.', name: 'Ben' },
  ],
}
const trusting: TrustingPerson = {
  ...caro,
  state: 'yes',
  stands: true,
  words: '',
  letter,
  wishes: mine.wishes,
  want: undefined,
  came: undefined,
}
const theirs: EndingsView = {
  ...noEndingsView,
  others: [
    trusting,
    { ...trusting, ...ben, want: { dueAt, ended: undefined, signed: false, news: false } },
    {
      ...trusting,
      ...dora,
      wishes: undefined,
      want: { dueAt, ended: 'got', signed: false, news: false },
      came: { letter, words: 'Dear you, look after the garden.', at: dueAt, read: false },
    },
  ],
}
const views: Readonly<Record<string, EndingsView>> = {
  'when-i-die': mine,
  'when-i-die-empty': noEndingsView,
  'when-i-die-asked': {
    ...mine,
    mine: [{ ...trusted, asking: { ask: 'ab'.repeat(16), dueAt, signed: true } }],
  },
  'when-i-die-asks': {
    ...noEndingsView,
    others: [{ ...trusting, state: 'asks', stands: false, words: 'You know the songs.' }],
  },
  'when-i-die-theirs': theirs,
}

/** What happens to my words when I die, and what others asked of me. */
export const WhenIDie = ({ show }: { readonly show: ShowOf<'endings'> }): JSX.Element => {
  const t = useText().endings
  return (
    <>
      <div class="no-print">
        <PageTitle back="/me" lead={t.lead}>
          {t.title}
        </PageTitle>
      </div>
      <Endings
        view={views[show] ?? noEndingsView}
        name="Ana"
        address="https://herewith.example"
        contact="Eva, 600 000 000"
        onHelp={nothing}
      />
    </>
  )
}
