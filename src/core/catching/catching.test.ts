import { describe, expect, test } from 'vitest'
import type { CatchingLetterBody } from './catchingLetters.ts'
import { isCaught, openCatcherAsk } from './catchingView.ts'
import type { CatchingAct } from './events.ts'
import {
  letterOf,
  me,
  call,
  permit,
  family,
  selfOf,
  idOf,
  person,
  keep,
  view,
  refused,
  ask,
  yes,
  catches,
} from '#dev/catchingScene.ts'

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
