import { describe, expect, test } from 'vitest'
import { parseLetterBody } from '../letters/letterBody.ts'
import type { CatchingLetterBody } from './catchingLetters.ts'
import { callShownMs, openCalls, thereFor } from './catchingView.ts'
import type { MyCall } from './catching.ts'
import {
  me,
  call,
  family,
  selfOf,
  person,
  keep,
  view,
  today,
  ask,
  askBoth,
  yes,
  catches,
} from '#dev/catchingScene.ts'

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
