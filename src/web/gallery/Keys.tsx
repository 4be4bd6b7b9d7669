import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { ReturnView } from '#client/keepers/keepersState.ts'
import type { AccountId, CircleId } from '#core/circle/ids.ts'
import type { AskedKeeper, HelpedPerson, MadeSetView } from '#core/keepers/keepersView.ts'
import type { Action } from '#web/app/useAction.ts'
import { PairedWords } from '#web/account/PairedWords.tsx'
import { AskedPeople } from '#web/keepers/AskedPeople.tsx'
import { Asking } from '#web/keepers/BackScreen.tsx'
import { HelpedPeople } from '#web/keepers/HelpedPeople.tsx'
import { MadeSet } from '#web/keepers/MadeSet.tsx'
import { MakeSheet } from '#web/keepers/MakeSheet.tsx'
import { Button } from '#web/ui/Button.tsx'
import { MySeat } from '#web/young/MySeat.tsx'
import { SeatBeforeYes } from '#web/young/SeatBeforeYes.tsx'
import { SeatForNew } from '#web/young/SeatForNew.tsx'
import { TrustedList } from '#web/young/TrustedList.tsx'
import { Part } from './Part.tsx'

const keeper = (name: string) => ({
  account: name.toLowerCase().padEnd(32, '0') as AccountId,
  circle: 'a'.repeat(64) as CircleId,
  name,
  circleName: 'Our family',
  present: true,
})
const asked: readonly AskedKeeper[] = [
  { ...keeper('Ben'), word: 'asked' },
  { ...keeper('Caro Lindqvist'), word: 'yes' },
  { ...keeper('Dora'), word: 'not-now' },
  { ...keeper('Ed'), word: 'quit' },
  { ...keeper('Fay'), word: 'kept', present: false },
]

const helped: readonly HelpedPerson[] = [
  { ...keeper('Ben'), state: 'asks', waitMs: undefined },
  { ...keeper('Caro Lindqvist'), state: 'holds', waitMs: 3 * 86_400_000 },
  { ...keeper('Dora'), state: 'agreed', waitMs: undefined },
]

const made: MadeSetView = {
  set: 'e'.repeat(32),
  needed: 3,
  waitMs: 3 * 86_400_000,
  keepers: [
    { ...keeper('Ben'), state: 'kept' },
    { ...keeper('Caro Lindqvist'), state: 'sent' },
    { ...keeper('Dora'), state: 'quit' },
  ],
  ready: false,
  ended: undefined,
  seen: true,
}

const words = ['lamp', 'kettle', 'meadow', 'chair', 'river', 'seven']
const returns: readonly ReturnView[] = [
  { words, state: 'waiting', given: 0, needed: undefined, dueAt: undefined },
  { words, state: 'waiting', given: 1, needed: 2, dueAt: 1_795_000_000_000 },
  { words, state: 'open', given: 0, needed: undefined, dueAt: undefined },
  { words, state: 'ended', given: 0, needed: undefined, dueAt: undefined },
]

const idle: Action = { busy: false, failure: undefined, run: () => undefined, forget: () => {} }
const nothing = (): void => {}

/** Letting a device in, key keepers, and a young person's seat. */
export const Keys = (): JSX.Element => {
  const [open, setOpen] = useState<'parts' | 'seat' | undefined>(undefined)
  const close = (): void => setOpen(undefined)
  return (
    <>
      <Part name="Words on two devices">
        <PairedWords words={words.slice(0, 3)} />
      </Part>
      <Part name="Asked to keep a part">
        <AskedPeople asked={[]} />
        <AskedPeople asked={asked} />
      </Part>
      <Part name="A set of parts">
        <MadeSet made={made} />
        <MadeSet
          made={{
            ...made,
            ready: true,
            keepers: made.keepers.map(each => ({ ...each, state: 'kept' })),
          }}
        />
        <Button onPress={() => setOpen('parts')}>Give the parts</Button>
      </Part>
      <Part name="Whom I help">
        <HelpedPeople others={helped} />
      </Part>
      <Part name="Coming back in">
        {returns.map((view, at) => (
          <div key={at} class="stack">
            <Asking
              view={view}
              busy={at === 1}
              onLook={nothing}
              onIn={nothing}
              onBegin={nothing}
              onGiveUp={nothing}
            />
          </div>
        ))}
      </Part>
      <Part name="A young person’s seat">
        <SeatBeforeYes />
        <MySeat seat="young" doing={idle} onEnd={nothing} />
        <MySeat seat="ending" doing={idle} onEnd={nothing} />
        <TrustedList people={[{ name: 'Aunt Rosa', phone: '600 000 001' }]} within />
        <Button onPress={() => setOpen('seat')}>Somebody with an account</Button>
      </Part>
      {open === 'parts' && (
        <MakeSheet
          people={asked.map(each => ({ ...each, word: 'yes', present: true }))}
          onClose={close}
        />
      )}
      {open === 'seat' && (
        <SeatForNew inviter="Ana" circle="Kitchen table" onSignIn={close} onClose={close} />
      )}
    </>
  )
}
