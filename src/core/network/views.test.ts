import { expect, test } from 'vitest'
import type { LetterId } from '#base/ids.ts'
import { type Actor, accountOf, eventIdOf, scene } from '#dev/scene.ts'
import type { CircleId } from '../circle/ids.ts'
import { type PersonId, personIdOf } from '../people/card.ts'
import type { PlanSays } from '../plan/events.ts'
import { limitsOf } from '../vault/limits.ts'
import { networkView } from './view.ts'

const me = accountOf
const letterOf = (digit: string): LetterId => digit.repeat(32) as LetterId

/** Ana, her self circle with Ben in it as a person of hers, and a family. */
const mine = () => {
  const family = scene('family')
  family.welcome('ben', 'caro', 'mallory')
  for (const [who, name] of [
    ['ben', 'Ben'],
    ['caro', 'Caro'],
    ['mallory', 'Mallory'],
  ] as const)
    family.say(who, { t: 'member-named', name })
  const self = scene('self')
  self.say('ana', { t: 'recovery-sheet-kept' })
  const keep = (name: string, number: number, more: object = {}): PersonId => {
    self.say('ana', { t: 'person-kept', name, ...more }, 0, eventIdOf(number))
    return personIdOf(eventIdOf(number))
  }
  const ben = keep('Ben', 50, { accounts: [me('ben')] })
  const circle = family.circle.id as CircleId
  const on = (today = 500) =>
    networkView(self.circle, [family.circle], me('ana'), 20, today, limitsOf(self.circle))
  return { family, self, keep, ben, circle, on }
}
type Mine = ReturnType<typeof mine>

const asksAndHears = ({ self, circle }: Mine, who: Actor, digit: string, word: 'yes' | 'no') => {
  const catcher = { account: me(who), circle }
  const ask = letterOf(digit)
  self.say('ana', { t: 'catcher-asked', letter: ask, catcher, words: '', ways: ['ring'] })
  const says =
    word === 'yes' ? { word, permit: 'A'.repeat(43), ways: ['come'] as const } : ({ word } as const)
  const body = { t: 'catcher-word', v: 1, at: 5, ask, ...says } as const
  const letter = letterOf(`${Number(digit) + 5}`)
  self.say('ana', { t: 'letter-kept', letter, from: me(who), circle, body }, 10)
}
const planned = ({ self }: Mine, step: 'people' | 'lift', says: PlanSays): void => {
  self.say('ana', { t: 'plan-line-written', step, place: 1000, says })
}

test('[NE7] whoever said yes catches me, with their part; whoever was only asked, or said no, does not', () => {
  const it = mine()
  asksAndHears(it, 'ben', '1', 'yes')
  asksAndHears(it, 'caro', '2', 'no')
  it.self.say('ana', {
    t: 'outside-catcher-kept',
    key: 'ab'.repeat(8),
    name: 'Jon',
    phone: '+34 600 123 456',
    words: '',
  })
  expect(it.on().catchMe).toEqual([
    { name: 'Ben', person: it.ben, catches: true, byPhone: false, ways: ['come'], steps: [] },
    { name: 'Jon', person: undefined, catches: false, byPhone: true, ways: [], steps: [] },
  ])
})

test('[NE7] people on my plan are there by what is known of them, each once', () => {
  const it = mine()
  const eva = it.keep('Eva', 51, { phones: [{ value: '600 123 456' }] })
  asksAndHears(it, 'ben', '1', 'yes')
  planned(it, 'lift', { kind: 'person', name: 'Benny', person: it.ben })
  planned(it, 'people', {
    kind: 'person',
    name: 'B.',
    member: { circle: it.circle, account: me('ben') },
  })
  planned(it, 'people', { kind: 'person', name: 'My aunt', phone: '+34 600 123 456' })
  planned(it, 'people', { kind: 'person', name: 'Somebody' })
  planned(it, 'people', { kind: 'words', words: 'Go out.' })
  expect(it.on().catchMe).toEqual([
    {
      name: 'Ben',
      person: it.ben,
      catches: true,
      byPhone: false,
      ways: ['come'],
      steps: ['lift', 'people'],
    },
    { name: 'Eva', person: eva, catches: false, byPhone: false, ways: [], steps: ['people'] },
    {
      name: 'Somebody',
      person: undefined,
      catches: false,
      byPhone: false,
      ways: [],
      steps: ['people'],
    },
  ])
})

test('[NE7] of two of the same name neither is taken for the one on my plan', () => {
  const it = mine()
  it.keep('Eva', 51)
  planned(it, 'people', { kind: 'person', name: ' eva' })
  expect(it.on().catchMe).toMatchObject([{ person: personIdOf(eventIdOf(51)) }])
  it.keep('Eva', 52)
  expect(it.on().catchMe).toMatchObject([{ name: ' eva', person: undefined }])
})

test('[NE7] [NE8] nobody I blocked is in either', () => {
  const it = mine()
  asksAndHears(it, 'mallory', '1', 'yes')
  planned(it, 'people', {
    kind: 'person',
    name: 'Mallory',
    member: { circle: it.circle, account: me('mallory') },
  })
  const share = it.family.say('ana', { t: 'share-offered', need: 'rejoice', words: 'I slept.' }, 1)
  it.family.say('mallory', { t: 'move-made', share, move: 'delight', words: 'At last.' }, 2)
  expect(it.on().catchMe).toHaveLength(1)
  expect(it.on().celebrateMe).toHaveLength(1)
  it.self.say('ana', { t: 'person-blocked', account: me('mallory') })
  expect(it.on().catchMe).toEqual([])
  expect(it.on().celebrateMe).toEqual([])
})

test('[NE8] who is there for joy, and who was glad with me; never how often', () => {
  const it = mine()
  const eva = it.keep('Eva', 51)
  const dora = it.keep('Dora', 52)
  it.self.say('ana', { t: 'network-placed', person: eva, ring: 2, for: ['joy'], on: 1 })
  it.self.say('ana', { t: 'network-placed', person: dora, ring: 1, for: ['listening'], on: 1 })
  const glad = (who: Actor, need: 'rejoice' | 'listen') => {
    const share = it.family.say('ana', { t: 'share-offered', need, words: 'I slept.' }, 1)
    const move = need === 'rejoice' ? 'delight' : 'here'
    it.family.say(who, { t: 'move-made', share, move, words: 'So glad.' }, 2)
  }
  glad('ben', 'rejoice')
  glad('ben', 'rejoice')
  glad('caro', 'listen')
  expect(it.on().celebrateMe).toEqual([
    { name: 'Eva', person: eva, forJoy: true, wasGlad: false },
    { name: 'Ben', person: it.ben, forJoy: false, wasGlad: true },
  ])
  glad('caro', 'rejoice')
  expect(it.on().celebrateMe.at(-1)).toEqual({
    name: 'Caro',
    person: undefined,
    forJoy: false,
    wasGlad: true,
  })
})
