import { ok } from '#base/result.ts'
import type { CallCommands } from '#client/commands/callCommands.ts'
import { type CatchingView, nothingCaught } from '#core/catching/catchingView.ts'
import type { AccountId } from '#core/circle/ids.ts'
import { fakeKeepers, inventedPerson } from './fakeKeepers.ts'
import { accountOf, type Scene } from '../scene.ts'

/** Catchers of the invented circles: everything works, and nothing happens. */
export const fakeCalls = (circles: readonly Scene[], me: AccountId): CallCommands => {
  const done = async () => ok(undefined)
  return {
    candidates: () => fakeKeepers(circles, me, undefined).candidates(),
    ask: done,
    stop: done,
    keepOutside: done,
    endOutside: done,
    set: done,
    sayYes: done,
    sayNo: done,
    newCall: async () => ok(call),
    begin: done,
    end: done,
    endAll: done,
    look: async () =>
      ok({
        open: !isAnswered(),
        ...(isAnswered() ? {} : { nextAt: Date.now() + 540_000 }),
        letters: [
          { to: accountOf('ben'), state: 'sent' },
          { to: accountOf('caro'), state: isAnswered() ? 'withdrawn' : 'held' },
        ],
      }),
    answer: done,
    seen: done,
  }
}

const call = 'ca'.repeat(16)
const isAnswered = (): boolean => location.search.includes('catching=answered')
const [ben, caro, elena] = [
  inventedPerson('ben', 'Ben'),
  inventedPerson('caro', 'Caro'),
  inventedPerson('elena', 'Elena'),
]
const asked = { kind: 'member', words: 'Ring me.', ways: ['ring'] } as const

/** For pictures: `catching=mine`, `asks`, `call`, `answered`, `called`. */
export const inventedCatching = (how: string, now: number): CatchingView => {
  const mine: CatchingView = {
    ...nothingCaught,
    mine: [
      {
        ...asked,
        ...ben,
        key: ben.account,
        word: 'yes',
        hours: { from: 480, to: 1320 },
        phone: '+34 600 000 001',
      },
      { ...asked, ...caro, key: caro.account, word: 'yes', hours: undefined, phone: undefined },
      { ...asked, ...elena, key: elena.account, word: 'asked', hours: undefined, phone: undefined },
      {
        kind: 'outside',
        key: 'e'.repeat(32),
        name: 'Aunt Rosa',
        phone: '+34 600 000 002',
        words: 'Come by, if you can.',
      },
    ],
  }
  switch (how) {
    case 'mine':
      return mine
    case 'asks':
      return {
        ...nothingCaught,
        others: [
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
            phone: undefined,
            line: 'usual',
          },
        ],
      }
    case 'answered':
      return {
        ...mine,
        call: {
          call,
          at: now,
          state: 'answered',
          people: [{ ...ben, phone: '+34 600 000 001', says: 'here' }],
        },
      }
    case 'call':
      return {
        ...mine,
        call: {
          call,
          at: now,
          state: 'asking',
          people: [
            { ...ben, phone: '+34 600 000 001', says: undefined },
            { ...caro, phone: undefined, says: undefined },
          ],
        },
      }
    case 'called':
      return {
        ...nothingCaught,
        toMe: [
          {
            ...ben,
            call,
            letter: 'd'.repeat(32) as never,
            at: now - 240_000,
            words: 'It is a bad night.',
            phone: '+34 600 000 001',
            said: undefined,
            over: undefined,
          },
        ],
      }
    default:
      return nothingCaught
  }
}
