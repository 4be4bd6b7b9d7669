import type { LetterId } from '#base/ids.ts'
import { type Actor, accountOf, eventIdOf, scene, type Scene } from './scene.ts'
import type { CircleId } from '#core/circle/ids.ts'
import { refusalOf } from '#core/circle/refusalOf.ts'
import { todayView } from '#core/today/view.ts'
import type { CatchingLetterBody } from '#core/catching/catchingLetters.ts'
import { catchingView } from '#core/catching/catchingView.ts'
import type { CatchingAct } from '#core/catching/events.ts'

export const letterOf = (digit: string): LetterId => digit.repeat(32) as LetterId
export const me = accountOf
export const call = 'ca'.repeat(16)
export const permit = 'A'.repeat(43)

export const family = (): Scene => {
  const it = scene('family')
  it.welcome('ben', 'caro')
  it.say('ben', { t: 'member-named', name: 'Ben' })
  it.say('caro', { t: 'member-named', name: 'Caro' })
  return it
}
export const selfOf = (): Scene => {
  const self = scene('self')
  self.say('ana', { t: 'recovery-sheet-kept' })
  return self
}
export const idOf = ({ circle }: Scene): CircleId => {
  if (circle.id === undefined) throw new Error('no circle')
  return circle.id
}
export const person = (it: Scene, who: Actor) => ({ account: me(who), circle: idOf(it) })
export const keep = (
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
export const view = (self: Scene, it: Scene, now = 20) =>
  catchingView(self.circle, [it.circle], me('ana'), now)
export const today = (self: Scene, it: Scene, now = 20) =>
  todayView([it.circle], self.circle, me('ana'), now, {
    online: true,
    unsent: undefined,
    halted: [],
    welcomed: [],
  }).items.map(({ kind }) => kind)

export const refused = (self: Scene, act: CatchingAct) =>
  refusalOf(self.circle, me('ana'), {
    ...act,
    v: 1,
    id: eventIdOf(99),
    at: 1,
  })

export const ask = (self: Scene, it: Scene, who: Actor, digit: string): void => {
  self.say('ana', {
    t: 'catcher-asked',
    letter: letterOf(digit),
    catcher: person(it, who),
    words: 'Ring me.',
    ways: ['ring'],
  })
}
export const askBoth = (self: Scene, it: Scene): void => {
  ask(self, it, 'ben', 'a')
  ask(self, it, 'caro', 'b')
}
export const yes = (digit: string): CatchingLetterBody => ({
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
export const catches = (self: Scene, it: Scene): void => {
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
