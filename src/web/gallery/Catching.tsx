import type { JSX } from 'preact'
import type { HostCall } from '#client/calls/hostCall.ts'
import type { CallToMe, CaughtPerson, MyCallView, MyCatcher } from '#core/catching/catchingView.ts'
import type { AccountId, CircleId } from '#core/circle/ids.ts'
import type { LetterId } from '#base/ids.ts'
import type { Action } from '#web/app/useAction.ts'
import { Called } from '#web/calling/Called.tsx'
import { CallingNow } from '#web/calling/CallingNow.tsx'
import type { Calling } from '#web/calling/useCalling.ts'
import { CallSettings } from '#web/catching/CallSettings.tsx'
import { CaughtPeople } from '#web/catching/CaughtPeople.tsx'
import { MyCatchers } from '#web/catching/MyCatchers.tsx'
import { Part } from './Part.tsx'

const person = (name: string) => ({
  account: name.toLowerCase().replaceAll(' ', '').padEnd(32, '0') as AccountId,
  circle: 'a'.repeat(64) as CircleId,
  name,
  circleName: 'Our family',
  present: true,
})
const [ben, caro, dora] = [person('Ben'), person('Caro Lindqvist'), person('Dora')]
const set = { order: [], everyMinutes: 10, words: 'A bad night.', phone: '+34 600 000 001' }
const asked = { kind: 'member', words: 'Ring me.', ways: ['ring', 'come'] } as const

const mine: readonly MyCatcher[] = [
  { ...asked, ...ben, key: ben.account, word: 'yes', hours: undefined, phone: '+34 600 000 002' },
  {
    ...asked,
    ...caro,
    key: caro.account,
    word: 'yes',
    hours: { from: 480, to: 1_320 },
    phone: undefined,
  },
  {
    ...asked,
    ...dora,
    key: dora.account,
    word: 'not-now',
    askAgainAt: 1_796_000_000_000,
    hours: undefined,
    phone: undefined,
  },
  { kind: 'outside', key: 'e'.repeat(32), name: 'Aunt Rosa', phone: '600 000 001', words: 'Come.' },
]
const others: readonly CaughtPerson[] = [
  {
    ...ben,
    state: 'asks',
    words: 'Ring me.',
    ways: ['ring'],
    hours: undefined,
    phone: undefined,
    line: 'usual',
  },
  {
    ...caro,
    state: 'yes',
    words: '',
    ways: ['ring'],
    hours: undefined,
    phone: '+34 600 000 007',
    line: 'usual',
  },
]

const call = 'ca'.repeat(16)
const nothing = (): void => {}
const idle: Action = { busy: false, failure: undefined, run: () => undefined, forget: nothing }
const host: HostCall = {
  open: true,
  nextAt: 1_795_000_600_000,
  letters: [
    { to: ben.account, state: 'undelivered' },
    { to: caro.account, state: 'sent' },
    { to: dora.account, state: 'held' },
  ],
}
const calling: Calling = {
  phase: 'ready',
  call,
  asks: undefined,
  left: 4,
  gone: 'yes',
  stopFails: false,
  host,
  start: nothing,
  again: nothing,
  stop: nothing,
}
const view: MyCallView = {
  call,
  at: 1_795_000_000_000,
  state: 'asking',
  people: [ben, caro, dora].map(each => ({ ...each, phone: undefined, says: undefined })),
}
const answered: MyCallView = {
  ...view,
  people: view.people.map((each, at) => ({ ...each, says: (['cant', 'calling'] as const)[at] })),
}

const states: readonly (readonly [string, Partial<Calling>, MyCallView])[] = [
  ['before', {}, view],
  ['five seconds', { phase: 'seconds' }, view],
  ['on its way', { phase: 'running', gone: 'trying', host: undefined }, view],
  ['asked', { phase: 'running' }, view],
  ['answered', { phase: 'running', host: { ...host, open: false } }, answered],
  ['the others too', { phase: 'seconds', asks: [dora.account] }, answered],
  ['over, and it waits', { phase: 'over' }, { ...view, waits: true }],
  ['no network', { phase: 'running', gone: 'failed', stopFails: true }, view],
  ['given up', { phase: 'running', gone: 'gave-up' }, view],
  ['cancelled', { phase: 'cancelled' }, view],
  ['over', { phase: 'over' }, view],
]

const toMe: CallToMe = {
  ...ben,
  call,
  letter: 'd'.repeat(32) as LetterId,
  at: 1_795_000_000_000,
  words: 'It is a bad night.',
  phone: '+34 600 000 002',
  said: undefined,
  over: undefined,
}
const calls: readonly CallToMe[] = [
  toMe,
  { ...toMe, said: 'here', words: '' },
  { ...toMe, said: 'cant', phone: undefined },
  { ...toMe, said: 'here', words: '', waits: true },
  { ...toMe, over: 'answered' },
  { ...toMe, over: 'over' },
  { ...toMe, said: 'here', over: 'over' },
  { ...toMe, said: 'here', over: 'answered' },
]

/** Who catches whom, and calling for someone in each of its states. */
export const Catching = (): JSX.Element => (
  <>
    <Part name="People who catch me">
      <MyCatchers mine={mine} set={set} now={1_795_000_000_000} />
      <CallSettings set={set} />
    </Part>
    <Part name="People I catch">
      <CaughtPeople others={others} onTold={nothing} />
    </Part>
    {states.map(([name, change, at]) => (
      <Part key={name} name={`I need someone: ${name}`}>
        <CallingNow
          calling={{ ...calling, ...change }}
          view={at}
          ringable={[{ key: 'rosa', name: 'Aunt Rosa', phone: '600 000 001' }]}
          yes={[
            { account: ben.account, name: 'Ben', hours: { from: 480, to: 1320 } },
            { account: caro.account, name: 'Caro Lindqvist', hours: undefined },
          ]}
          words={set.words}
          onHelp={nothing}
        />
      </Part>
    ))}
    <Part name="I need someone: nobody asked yet">
      <CallingNow
        calling={calling}
        view={undefined}
        ringable={[]}
        yes={[]}
        words=""
        onHelp={nothing}
      />
    </Part>
    <Part name="Somebody calls for me">
      {calls.map((each, at) => (
        <Called
          key={at}
          call={each}
          now={1_795_000_240_000}
          doing={idle}
          onAnswer={nothing}
          onDone={nothing}
        />
      ))}
    </Part>
  </>
)
