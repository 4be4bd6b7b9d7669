import { describe, expect, test } from 'vitest'
import type { LetterId } from '#base/ids.ts'
import { type Actor, accountOf, eventIdOf, scene, type Scene } from '#dev/scene.ts'
import type { CircleId } from '../circle/ids.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { parseLetterBody } from '../letters/letterBody.ts'
import { todayView } from '../today/view.ts'
import type { CatchingLetterBody } from './catchingLetters.ts'
import {
  callShownMs,
  catchingView,
  isCaught,
  openCalls,
  openCatcherAsk,
  thereFor,
} from './catchingView.ts'
import type { MyCall } from './catching.ts'
import type { CatchingAct } from './events.ts'

const letterOf = (digit: string): LetterId => digit.repeat(32) as LetterId
const me = accountOf
const call = 'ca'.repeat(16)
const permit = 'A'.repeat(43)

const family = (): Scene => {
  const it = scene('family')
  it.welcome('ben', 'caro')
  it.say('ben', { t: 'member-named', name: 'Ben' })
  it.say('caro', { t: 'member-named', name: 'Caro' })
  return it
}
const selfOf = (): Scene => {
  const self = scene('self')
  self.say('ana', { t: 'recovery-sheet-kept' })
  return self
}
const idOf = ({ circle }: Scene): CircleId => {
  if (circle.id === undefined) throw new Error('no circle')
  return circle.id
}
const person = (it: Scene, who: Actor) => ({ account: me(who), circle: idOf(it) })
const keep = (
  self: Scene,
  it: Scene,
  from: Actor,
  body: CatchingLetterBody,
  digit: string,
  at = 10,
): void => {
  const letter = letterOf(digit)
  self.say('ana', { t: 'letter-kept', letter, from: me(from), circle: idOf(it), body }, at)
}
const view = (self: Scene, it: Scene, now = 20) =>
  catchingView(self.circle, [it.circle], me('ana'), now)
const today = (self: Scene, it: Scene, now = 20) =>
  todayView([it.circle], self.circle, me('ana'), now, {
    online: true,
    unsent: undefined,
    halted: [],
    welcomed: [],
  }).items.map(({ kind }) => kind)

const refused = (self: Scene, act: CatchingAct) =>
  refusalOf(self.circle, me('ana'), {
    ...act,
    v: 1,
    id: eventIdOf(99),
    at: 1,
  })

const ask = (self: Scene, it: Scene, who: Actor, digit: string): void => {
  self.say('ana', {
    t: 'catcher-asked',
    letter: letterOf(digit),
    catcher: person(it, who),
    words: 'Ring me.',
    ways: ['ring'],
  })
}
const askBoth = (self: Scene, it: Scene): void => {
  ask(self, it, 'ben', 'a')
  ask(self, it, 'caro', 'b')
}
const yes = (digit: string): CatchingLetterBody => ({
  t: 'catcher-word',
  v: 1,
  at: 5,
  ask: letterOf(digit),
  word: 'yes',
  permit,
  hours: { from: 480, to: 1320 },
  ways: ['come'],
  phone: '+34 600',
})
/** Ana said yes to Ben. */
const catches = (self: Scene, it: Scene): void => {
  keep(self, it, 'ben', { t: 'catcher-ask', v: 1, at: 3, words: 'Ring me.', ways: ['ring'] }, '1')
  self.say('ana', {
    t: 'catcher-answered',
    letter: letterOf('1'),
    owner: person(it, 'ben'),
    word: 'yes',
    permit,
    ways: ['ring'],
    line: 'somebody',
  })
}

describe('people who catch me', () => {
  test('[CA34] who said "not now" is left in peace for thirty days, by the clock they were heard at', () => {
    const [self, it] = [selfOf(), family()]
    ask(self, it, 'ben', '1')
    ask(self, it, 'caro', '2')
    const word = { t: 'catcher-word', v: 1, at: 9_000_000_000_000 } as const
    keep(self, it, 'ben', { ...word, ask: letterOf('1'), word: 'not-now' }, '3', 1_000)
    keep(self, it, 'caro', { ...word, ask: letterOf('2'), word: 'no' }, '4', 1_000)
    expect(view(self, it).mine).toMatchObject([
      { name: 'Ben', word: 'not-now', askAgainAt: 1_000 + 30 * 86_400_000 },
      { name: 'Caro', word: 'no', askAgainAt: undefined },
    ])
  })

  test('[CA35] the number I left with a yes stands there when I change what I said', () => {
    const [self, it] = [selfOf(), family()]
    catches(self, it)
    expect(view(self, it).others).toMatchObject([{ name: 'Ben', phone: undefined }])
    self.say('ana', {
      t: 'catcher-answered',
      letter: letterOf('1'),
      owner: person(it, 'ben'),
      word: 'yes',
      permit,
      phone: '+34 600 000 007',
    })
    expect(view(self, it).others).toMatchObject([{ name: 'Ben', phone: '+34 600 000 007' }])
  })

  test('[CA12] what somebody says counts to my latest ask, and nothing else they say', () => {
    const [self, it] = [selfOf(), family()]
    ask(self, it, 'ben', '1')
    keep(self, it, 'ben', yes('2'), '3')
    expect(view(self, it).mine).toMatchObject([{ name: 'Ben', word: 'asked', phone: undefined }])
    keep(self, it, 'ben', yes('1'), '4')
    keep(self, it, 'caro', yes('1'), '5')
    expect(view(self, it).mine).toMatchObject([
      {
        name: 'Ben',
        word: 'yes',
        hours: { from: 480, to: 1320 },
        ways: ['come'],
        phone: '+34 600',
      },
    ])
    keep(self, it, 'ben', { t: 'catcher-word', v: 1, at: 9, ask: letterOf('1'), word: 'quit' }, '6')
    expect(view(self, it).mine).toMatchObject([
      { word: 'quit', hours: undefined, phone: undefined },
    ])
  })

  test('[CA26] [T153] a code in the place of a number is behind no button: not of a catcher, nor of who calls', () => {
    const [self, it] = [selfOf(), family()]
    ask(self, it, 'ben', '1')
    for (const [digit, code] of [
      ['3', '*72 555 123 4567'],
      ['4', '**21*+34600123456#'],
    ] as const) {
      keep(self, it, 'ben', { ...yes('1'), phone: code } as CatchingLetterBody, digit)
      expect(view(self, it).mine).toMatchObject([{ word: 'yes', phone: undefined }])
      self.say('ana', { t: 'call-begun', call, people: [person(it, 'ben')] }, 15)
      expect(view(self, it).call).toMatchObject({ people: [{ name: 'Ben', phone: undefined }] })
    }
    catches(self, it)
    const need = { t: 'call', v: 1, at: 9, call, words: '', phone: '*72 555 123 4567' } as const
    keep(self, it, 'ben', need, '2')
    expect(view(self, it).toMe).toMatchObject([{ name: 'Ben', phone: undefined }])
  })

  test('[CA2] stand in my order, those outside among them; whoever came since comes last', () => {
    const [self, it] = [selfOf(), family()]
    const rosa = 'e'.repeat(32)
    ask(self, it, 'ben', '1')
    self.say('ana', {
      t: 'outside-catcher-kept',
      key: rosa,
      name: 'Rosa',
      phone: '+34 1',
      words: '',
    })
    self.say('ana', { t: 'calling-set', order: [rosa, me('ben')], everyMinutes: 5, words: '' })
    ask(self, it, 'caro', '2')
    expect(view(self, it).mine.map(({ name }) => name)).toEqual(['Rosa', 'Ben', 'Caro'])
    expect(view(self, it).set.everyMinutes).toBe(5)
  })

  test('[CA13] a yes has a permit, and nothing else has one; nobody asks or answers themselves', () => {
    const [self, it] = [selfOf(), family()]
    const answered = (word: 'yes' | 'no', given?: string): CatchingAct => ({
      t: 'catcher-answered',
      letter: letterOf('1'),
      owner: person(it, 'ben'),
      word,
      ...(given === undefined ? {} : { permit: given }),
    })
    expect(refused(self, answered('yes'))).toBe('wrong-value')
    expect(refused(self, answered('no', permit))).toBe('wrong-value')
    expect(refused(self, answered('yes', permit))).toBeUndefined()
    const mine = { account: me('ana'), circle: idOf(it) }
    expect(
      refused(self, {
        t: 'catcher-asked',
        letter: letterOf('1'),
        catcher: mine,
        words: '',
        ways: [],
      }),
    ).toBe('wrong-value')
    expect(refused(self, { t: 'call-begun', call, people: [mine] })).toBe('wrong-value')
  })

  test('[CA13] taken back, it is as if it had never been', () => {
    const [self, it] = [selfOf(), family()]
    catches(self, it)
    expect([isCaught(self.circle, me('ben')), view(self, it).line]).toEqual([true, 'somebody'])
    self.say('ana', {
      t: 'catcher-answered',
      letter: letterOf('1'),
      owner: person(it, 'ben'),
      word: 'quit',
    })
    expect([isCaught(self.circle, me('ben')), view(self, it).line]).toEqual([false, undefined])
    expect([view(self, it).others, openCatcherAsk(self.circle, me('ben'))]).toEqual([[], undefined])
  })
})

describe('a call', () => {
  const need: CatchingLetterBody = { t: 'call', v: 1, at: 9, call, words: 'A bad night.' }

  test('[CA15] stands first on Today, until it is over or I said that I cannot', () => {
    const [self, it] = [selfOf(), family()]
    it.say('caro', { t: 'share-offered', need: 'unsafe', words: 'Help.' })
    catches(self, it)
    keep(self, it, 'ben', need, '2')
    expect(today(self, it)[0]).toBe('call-to-me')
    expect(view(self, it).toMe).toMatchObject([
      { name: 'Ben', words: 'A bad night.', over: undefined },
    ])
    self.say('ana', { t: 'call-answered', call, owner: me('ben'), says: 'cant' })
    expect(today(self, it)).not.toContain('call-to-me')
    keep(self, it, 'ben', { t: 'call-over', v: 1, at: 11, call }, '3')
    expect(today(self, it)).toContain('call-over')
    expect(today(self, it, 10 + callShownMs)).not.toContain('call-over')
  })

  test('[CA31] says why it asks me no more: somebody answered, they are all right, or an older Herewith says neither', () => {
    const [self, it] = [selfOf(), family()]
    catches(self, it)
    keep(self, it, 'ben', need, '2')
    keep(self, it, 'ben', { t: 'call-over', v: 1, at: 11, call }, '3')
    expect(view(self, it).toMe).toMatchObject([{ over: 'either' }])
    keep(self, it, 'ben', { t: 'call-over', v: 1, at: 12, call, why: 'answered' }, '4')
    expect(view(self, it).toMe).toMatchObject([{ over: 'answered' }])
    // In whatever order the two arrive.
    keep(self, it, 'ben', { t: 'call-over', v: 1, at: 14, call, why: 'over' }, '5')
    expect(view(self, it).toMe).toMatchObject([{ over: 'over' }])
    expect(today(self, it)).toContain('call-over')
  })

  test('[CA12] of somebody else with the same number is another one', () => {
    const [self, it] = [selfOf(), family()]
    catches(self, it)
    keep(self, it, 'ben', need, '2')
    self.say('ana', { t: 'call-answered', call, owner: me('caro'), says: 'here' })
    keep(self, it, 'caro', { t: 'call-over', v: 1, at: 11, call }, '3')
    expect(view(self, it).toMe).toMatchObject([{ said: undefined, over: undefined }])
    keep(self, it, 'caro', need, '4')
    expect(view(self, it).toMe).toHaveLength(1)
  })

  test('[CA16] of mine: an answer is what a catcher wrote, to this call; a second one leaves the first open', () => {
    const [self, it] = [selfOf(), family()]
    ask(self, it, 'ben', '1')
    keep(self, it, 'ben', yes('1'), '2')
    self.say('ana', { t: 'call-begun', call, people: [person(it, 'ben')] }, 15)
    const other = 'cb'.repeat(16)
    keep(self, it, 'ben', { t: 'call-answer', v: 1, at: 16, call: other, says: 'here' }, '3')
    keep(self, it, 'caro', { t: 'call-answer', v: 1, at: 16, call, says: 'here' }, '4')
    expect(view(self, it).call).toMatchObject({
      state: 'asking',
      people: [{ says: undefined }],
    })
    expect(today(self, it)).toContain('my-call')
    keep(self, it, 'ben', { t: 'call-answer', v: 1, at: 17, call, says: 'calling' }, '5')
    expect(view(self, it).call).toMatchObject({ people: [{ says: 'calling', phone: '+34 600' }] })
    self.say('ana', { t: 'call-begun', call: other, people: [person(it, 'ben')] }, 18)
    expect(self.circle.catching.calls.map(({ state }) => state)).toEqual(['asking', 'asking'])
    self.say('ana', { t: 'call-ended', call, why: 'over' })
    // Somebody is there: it stays until I say that I need nobody.
    self.say('ana', { t: 'call-ended', call: other, why: 'answered' })
    expect(today(self, it)).toContain('my-call')
    self.say('ana', { t: 'call-ended', call: other, why: 'over' })
    expect(today(self, it)).not.toContain('my-call')
  })

  test('[CA23] of mine: two that are open are one, with every answer; taken back, the first is there again', () => {
    const [self, it] = [selfOf(), family()]
    const second = 'cb'.repeat(16)
    self.say('ana', { t: 'call-begun', call, people: [person(it, 'ben')] }, 11)
    keep(self, it, 'ben', { t: 'call-answer', v: 1, at: 12, call, says: 'cant' }, '1', 12)
    self.say('ana', { t: 'call-begun', call: second, people: [person(it, 'caro')] }, 13)
    expect(openCalls(self.circle, 20).map(each => each.call)).toEqual([call, second])
    expect(view(self, it).call).toMatchObject({
      call: second,
      people: [
        { name: 'Ben', says: 'cant' },
        { name: 'Caro', says: undefined },
      ],
    })
    self.say('ana', { t: 'call-ended', call: second, why: 'over' })
    expect(view(self, it).call).toMatchObject({ call, state: 'asking', people: [{ says: 'cant' }] })
    self.say('ana', { t: 'call-ended', call, why: 'over' })
    expect([openCalls(self.circle, 20), today(self, it)]).toEqual([[], []])
  })

  test('[CA23] of mine: who answered before the others were asked ends nothing; who answers the first after it, all', () => {
    const [self, it] = [selfOf(), family()]
    const second = 'cb'.repeat(16)
    askBoth(self, it)
    self.say('ana', { t: 'call-begun', call, people: [person(it, 'ben'), person(it, 'caro')] }, 11)
    keep(self, it, 'ben', { t: 'call-answer', v: 1, at: 12, call, says: 'here' }, '1', 12)
    self.say('ana', { t: 'call-begun', call: second, people: [person(it, 'caro')] }, 13)
    const there = () => openCalls(self.circle, 20).map(each => thereFor(self.circle, each, 20))
    expect(there()).toEqual([[me('ben')], []])
    keep(self, it, 'caro', { t: 'call-answer', v: 1, at: 14, call, says: 'calling' }, '2', 14)
    expect(there()).toEqual([[me('caro'), me('ben')], [me('caro')]])
  })

  test('[CA25] [T150] of mine: who said so before the others were asked does not end it by saying it again', () => {
    const [self, it] = [selfOf(), family()]
    const second = 'cb'.repeat(16)
    askBoth(self, it)
    self.say('ana', { t: 'call-begun', call, people: [person(it, 'ben')] }, 11)
    keep(self, it, 'ben', { t: 'call-answer', v: 1, at: 12, call, says: 'here' }, '1', 12)
    self.say('ana', { t: 'call-begun', call: second, people: [person(it, 'caro')] }, 13)
    const others = () => thereFor(self.circle, openCalls(self.circle, 20)[1] as MyCall, 20)
    for (const [says, digit] of [
      ['here', '2'],
      ['cant', '3'],
      ['calling', '4'],
    ] as const)
      keep(self, it, 'ben', { t: 'call-answer', v: 1, at: 14, call, says }, digit, 14)
    expect(others()).toEqual([])
    keep(self, it, 'caro', { t: 'call-answer', v: 1, at: 15, call: second, says: 'here' }, '5', 15)
    expect(others()).toEqual([me('caro')])
  })

  test('[CA25] [T170] of mine: who says “here” and then that they cannot is not there, and the others are not told so', () => {
    const [self, it] = [selfOf(), family()]
    ask(self, it, 'ben', 'a')
    self.say('ana', { t: 'call-begun', call, people: [person(it, 'ben')] }, 11)
    const there = () => openCalls(self.circle, 20).map(each => thereFor(self.circle, each, 20))
    const says = (word: 'here' | 'cant', at: number) =>
      keep(self, it, 'ben', { t: 'call-answer', v: 1, at, call, says: word }, `${at - 11}`, at)
    says('here', 12)
    says('cant', 13)
    expect(there()).toEqual([[]])
    says('here', 14)
    expect(there()[0]).toContain(me('ben'))
  })

  test('[CA25] [T151] of mine: whom I blocked or took off my list since, and who says “here”, keeps nobody away', () => {
    for (const away of [
      { t: 'person-blocked', account: me('ben'), name: 'Ben' },
      { t: 'catcher-ended', account: me('ben') },
    ] as const) {
      const [self, it] = [selfOf(), family()]
      ask(self, it, 'ben', 'a')
      self.say('ana', { t: 'call-begun', call, people: [person(it, 'ben')] }, 11)
      keep(self, it, 'ben', { t: 'call-answer', v: 1, at: 12, call, says: 'here' }, '1', 12)
      const there = () => openCalls(self.circle, 20).map(each => thereFor(self.circle, each, 20))
      expect(there()).toEqual([[me('ben')]])
      self.say('ana', away)
      expect(there()).toEqual([[]])
    }
  })

  test('[CA23] for me: two of one person are one card, the newest that waits', () => {
    const [self, it] = [selfOf(), family()]
    catches(self, it)
    const second = 'cb'.repeat(16)
    keep(self, it, 'ben', need, '2')
    keep(self, it, 'ben', { ...need, at: 12, call: second }, '3', 12)
    expect(view(self, it).toMe).toMatchObject([{ call: second, over: undefined }])
    expect(today(self, it).filter(kind => kind === 'call-to-me')).toHaveLength(1)
    keep(self, it, 'ben', { t: 'call-over', v: 1, at: 13, call: second }, '4', 13)
    expect(view(self, it).toMe).toMatchObject([{ call, over: undefined }])
    keep(self, it, 'ben', { t: 'call-over', v: 1, at: 13, call }, '5', 13)
    expect(view(self, it).toMe).toMatchObject([{ call: second, over: 'either' }])
  })

  test('[CA12] no letter is one that says more or less than it may', () => {
    const good: readonly CatchingLetterBody[] = [
      need,
      yes('1'),
      { t: 'catcher-over', v: 1, at: 1 },
      { t: 'call-answer', v: 1, at: 1, call, says: 'cant' },
    ]
    for (const body of good) expect(parseLetterBody(body)).toEqual(body)
    for (const body of [
      { ...need, words: 'x'.repeat(501) },
      { ...need, call: 'x' },
      { ...need, phone: 'javascript:1' },
      { ...yes('1'), permit: 'short' },
      { ...yes('1'), hours: { from: 0, to: 2_000 } },
      { t: 'call-answer', v: 1, at: 1, call, says: 'read' },
    ])
      expect(parseLetterBody(body)).toBeUndefined()
  })
})
