import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LetterId } from '#base/ids.ts'
import { type Actor, accountOf, eventIdOf, scene, type Scene } from '#dev/scene.ts'
import type { CircleId, EventId } from '../circle/ids.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { parseLetterBody } from '../letters/letterBody.ts'
import { todayView } from '../today/view.ts'
import type { EndingsLetterBody } from './endingsLetters.ts'
import { endingsView, isConfidantOf, openConfidantAsk, untold } from './endingsView.ts'
import { maxLeftWords } from './endingsLetters.ts'
import { type EndingsAct, endingsSchemas, maxConfidants } from './events.ts'
import { practiceOf } from '../circle/practices.ts'
import * as v from 'valibot'

const letterOf = (digit: string): LetterId => digit.repeat(32) as LetterId
const me = accountOf

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
  body: EndingsLetterBody,
  digit: string,
  at = 10,
): void => {
  const letter = letterOf(digit)
  self.say('ana', { t: 'letter-kept', letter, from: me(from), circle: idOf(it), body }, at)
}
const view = (self: Scene, it: Scene) => endingsView(self.circle, [it.circle], me('ana'))
const today = (self: Scene, it: Scene) =>
  todayView([it.circle], self.circle, me('ana'), 20, {
    online: true,
    unsent: undefined,
    halted: [],
    welcomed: [],
  }).items.map(({ kind }) => kind)

const refused = (self: Scene, act: EndingsAct) =>
  refusalOf(self.circle, me('ana'), { ...act, v: 1, id: eventIdOf(99), at: 1 })

const ask = (self: Scene, it: Scene, who: Actor, digit: string): void => {
  self.say('ana', {
    t: 'confidant-asked',
    letter: letterOf(digit),
    confidant: person(it, who),
    words: 'Would you?',
  })
}
const word = (
  digit: string,
  says: 'yes' | 'not-now' | 'no' | 'quit',
  at = 5,
): EndingsLetterBody => ({ t: 'confidant-word', v: 1, at, ask: letterOf(digit), word: says })
const asksMe: EndingsLetterBody = { t: 'confidant-ask', v: 1, at: 3, words: 'Would you?' }
const answered = (self: Scene, it: Scene, says: 'yes' | 'no' | 'quit'): void => {
  const owner = person(it, 'ben')
  self.say('ana', { t: 'confidant-answered', letter: letterOf('1'), owner, word: says })
}
const wish = { choice: 'hide', words: 'All but the songs.', where: 'The blue box.' } as const
const write = (self: Scene, words: string, instead?: EventId): EventId | undefined => {
  const rest = instead === undefined ? {} : { instead }
  self.say('ana', { t: 'left-words-written', to: 'paper', words, ...rest })
  return self.circle.endings.words['paper']?.id
}

describe('people I trust', () => {
  test('[EN1] a few, never myself, and one more is refused', () => {
    const [self, it] = [selfOf(), family()]
    const to = (account: string): EndingsAct => ({
      t: 'confidant-asked',
      letter: letterOf('1'),
      confidant: { account: account as never, circle: idOf(it) },
      words: '',
    })
    expect(refused(self, to(me('ana')))).toBe('wrong-value')
    for (let n = 0; n < maxConfidants; n++) self.say('ana', to(`${n}`.padStart(32, 'c')))
    expect(refused(self, to('d'.repeat(32)))).toBe('wrong-value')
    expect(refused(self, to('0'.padStart(32, 'c')))).toBeUndefined()
  })

  test('[EN2] only a word to the latest ask counts, and the latest of those', () => {
    const [self, it] = [selfOf(), family()]
    ask(self, it, 'ben', '1')
    expect(view(self, it).mine).toMatchObject([{ name: 'Ben', word: 'asked' }])
    keep(self, it, 'ben', word('9', 'yes'), '2')
    expect(view(self, it).mine[0]?.word).toBe('asked')
    keep(self, it, 'ben', word('1', 'yes', 5), '3')
    expect(view(self, it).mine[0]?.word).toBe('yes')
    keep(self, it, 'ben', word('1', 'quit', 7), '4')
    expect(view(self, it).mine[0]?.word).toBe('quit')
    ask(self, it, 'ben', '5')
    expect(view(self, it).mine[0]?.word).toBe('asked')
    self.say('ana', { t: 'confidant-ended', account: me('ben') })
    expect(view(self, it).mine).toEqual([])
  })

  test('[EN3] whoever is asked reads it on Today until they have answered, whatever they answer', () => {
    const [self, it] = [selfOf(), family()]
    keep(self, it, 'ben', asksMe, '1')
    expect(today(self, it)).toContain('confidant-asked')
    expect(view(self, it).others).toMatchObject([{ state: 'asks', words: 'Would you?' }])
    answered(self, it, 'no')
    expect(today(self, it)).not.toContain('confidant-asked')
    expect(view(self, it).others).toEqual([])
    expect(openConfidantAsk(self.circle, me('ben'))).toBeUndefined()
  })

  test('[EN2] a yes stands until it is laid down', () => {
    const [self, it] = [selfOf(), family()]
    keep(self, it, 'ben', asksMe, '1')
    answered(self, it, 'yes')
    expect(isConfidantOf(self.circle, me('ben'))).toBe(true)
    expect(view(self, it).others).toMatchObject([{ state: 'yes', wishes: undefined }])
    answered(self, it, 'quit')
    expect(isConfidantOf(self.circle, me('ben'))).toBe(false)
  })

  test('[EN6] of somebody I blocked nothing is shown, asked or told', () => {
    const [self, it] = [selfOf(), family()]
    ask(self, it, 'caro', '2')
    keep(self, it, 'ben', asksMe, '1')
    self.say('ana', { t: 'person-blocked', account: me('ben'), name: 'Ben' })
    self.say('ana', { t: 'person-blocked', account: me('caro'), name: 'Caro' })
    expect(view(self, it)).toMatchObject({ mine: [], others: [] })
    expect(today(self, it)).not.toContain('confidant-asked')
  })
})

describe('what I wish', () => {
  test('[EN5] goes to who said yes, as it is now, and to nobody else', () => {
    const [self, it] = [selfOf(), family()]
    ask(self, it, 'ben', '1')
    ask(self, it, 'caro', '2')
    self.say('ana', { t: 'wishes-set', ...wish })
    const wishes = self.circle.endings.wishes?.id
    expect(untold(self.circle)).toEqual([])
    keep(self, it, 'ben', word('1', 'yes'), '3')
    keep(self, it, 'caro', word('2', 'no'), '4')
    expect(untold(self.circle)).toEqual([person(it, 'ben')])
    self.say('ana', { t: 'wishes-told', account: me('ben'), wishes })
    expect(untold(self.circle)).toEqual([])
    self.say('ana', { t: 'wishes-dropped' })
    expect(untold(self.circle)).toEqual([person(it, 'ben')])
    self.say('ana', { t: 'wishes-told', account: me('ben') })
    expect(untold(self.circle)).toEqual([])
    expect(view(self, it).wishes).toBeUndefined()
  })

  test('[EN5] I read the latest of somebody to whom I said yes', () => {
    const [self, it] = [selfOf(), family()]
    keep(self, it, 'ben', asksMe, '1')
    answered(self, it, 'yes')
    keep(self, it, 'ben', { t: 'confidant-wishes', v: 1, at: 5, wishes: wish }, '2')
    expect(view(self, it).others[0]?.wishes).toEqual(wish)
    keep(self, it, 'ben', { t: 'confidant-wishes', v: 1, at: 6 }, '3')
    expect(view(self, it).others[0]?.wishes).toBeUndefined()
  })

  test('[EN8] what stands no longer is named to be erased', () => {
    const self = selfOf()
    const first = self.say('ana', { t: 'wishes-set', ...wish })
    self.say('ana', { t: 'wishes-set', ...wish, choice: 'leave' })
    const { endings } = self.circle
    expect(endings.struck).toEqual([first])
    self.change('ana', { t: 'taken-back', entries: [first], mod: false })
    expect(endings.struck).toEqual([])
    expect(endings.wishes?.choice).toBe('leave')
  })
})

describe('a letter to leave', () => {
  test('[EN8] a new writing takes the place of the one its writer saw', () => {
    const self = selfOf()
    const first = write(self, 'Dear all')
    write(self, 'Dear all of you', first)
    expect(self.circle.endings.words['paper']?.words).toBe('Dear all of you')
    expect(self.circle.endings.struck).toHaveLength(1)
  })

  test('[EN8] what two devices wrote without knowing of each other stands, both', () => {
    const self = selfOf()
    const first = write(self, 'Dear all')
    write(self, 'On the train', first)
    const last = write(self, 'At home', first)
    expect(self.circle.endings.words['paper']).toMatchObject({
      id: last,
      words: 'On the train\n\nAt home',
    })
  })

  test('[EN8] torn up, every word of it is erased', () => {
    const self = selfOf()
    const first = write(self, 'Dear all')
    write(self, '', first)
    expect(self.circle.endings.words).toEqual({})
    expect(self.circle.endings.struck).toHaveLength(2)
    expect(practiceOf('left-words-written')?.entriesOf?.(self.circle, me('ana'))).toHaveLength(2)
  })

  test('[EN8] however two devices write and tear up, no word goes that its writer did not see', () => {
    const step = fc.record({ saw: fc.boolean(), words: fc.constantFrom('a', 'b', 'c', '') })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), steps => {
        const self = selfOf()
        let stands: string | undefined
        for (const { saw, words } of steps) {
          const before = self.circle.endings.words['paper']
          const nothing = before === undefined
          write(self, words, saw ? before?.id : undefined)
          if (words === '') stands = saw || nothing ? undefined : stands
          else stands = stands === undefined || saw ? words : `${stands}\n\n${words}`
          expect(self.circle.endings.words['paper']?.words).toBe(stands)
        }
        // What is shown and what is to be erased are every entry, each once.
        const { words, struck } = self.circle.endings
        const all = [...Object.values(words).flatMap(({ entries }) => entries), ...struck]
        expect(new Set(all).size).toBe(steps.length)
        expect(all).toHaveLength(steps.length)
      }),
      { seed: 35, numRuns: 60 },
    )
  })
})

test('[EN2] what comes as a letter is read only in its own shape', () => {
  for (const body of [asksMe, word('1', 'yes'), { t: 'confidant-over', v: 1, at: 1 }] as const)
    expect(parseLetterBody(body)).toEqual(body)
  for (const body of [
    { ...asksMe, words: 'x'.repeat(501) },
    { t: 'confidant-word', v: 1, at: 5, ask: letterOf('1'), word: 'perhaps' },
    { t: 'confidant-wishes', v: 1, at: 5, wishes: { ...wish, choice: 'burn' } },
    { t: 'confidant-wishes', v: 1, at: 5, wishes: { ...wish, where: 'x'.repeat(301) } },
  ])
    expect(parseLetterBody(body)).toBeUndefined()
  const long = { t: 'left-words-written', to: 'paper', words: 'x'.repeat(maxLeftWords + 1) }
  expect(v.safeParse(endingsSchemas['left-words-written'], long).success).toBe(false)
})

test('[EN13] who asked reads from when they can ask again, by nothing but what they did and were told', () => {
  const [it, self, monthMs] = [family(), selfOf(), 30 * 86_400_000]
  const [owner, wanted] = [person(it, 'ben'), 'ab'.repeat(16)]
  const again = () => view(self, it).others[0]?.want?.againAt
  self.say('ana', { t: 'confidant-answered', letter: letterOf('a'), owner, word: 'yes' })
  expect(again()).toBeUndefined()
  self.say('ana', { t: 'left-wanted', owner, ask: wanted, dueAt: 9 }, 1_000)
  expect(again()).toBe(1_000 + monthMs)
  // A no counts from then on; a clock of theirs that runs far ahead holds nobody off.
  keep(self, it, 'ben', { t: 'left-refused', v: 1, at: 9e12, ask: wanted }, 'd', 5_000)
  expect(again()).toBe(5_000 + monthMs)
  // That of another ask is none of this.
  self.say('ana', { t: 'left-wanted', owner, ask: 'cd'.repeat(16), dueAt: 9 }, 2_000)
  expect(again()).toBe(2_000 + monthMs)
})
