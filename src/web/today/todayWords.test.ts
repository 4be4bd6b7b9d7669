import { expect, test } from 'vitest'
import type { AccountId } from '#core/circle/ids.ts'
import { personView } from '#core/circle/personView.ts'
import type { TodayItem } from '#core/today/today.ts'
import { accountOf, playStory } from '#dev/scene.ts'
import { anaAndBen, tuesdayCircle } from '#dev/tuesdayCircle.ts'
import { todayView } from '#core/today/view.ts'
import { en } from '#web/text/en.ts'
import { es } from '#web/text/es.ts'
import { todayWords } from './todayWords.ts'

const now = 1_790_000_000_000
const online = { online: true, unsent: undefined, halted: [], welcomed: [] }

const today = (language: 'en' | 'es'): readonly TodayItem[] => {
  const circles = [anaAndBen, tuesdayCircle].map(story => playStory(story, language, now).circle)
  return todayView(circles, undefined, accountOf('ana'), now, online).items
}

test('each thing of today is a sentence with one thing to do', () => {
  expect(today('en').map(item => todayWords(item, en, 'en').says)).toEqual([
    'Elena wrote: I am not safe.',
    'Caro asks to be heard.',
    'Ben has something good to tell.',
  ])
  for (const item of today('es'))
    expect(todayWords(item, es, 'es').to).toMatch(/^\/c\/[0-9a-f]{64}\/s\//)
})

test('[D8] words that wait lead to the circle they were written in, or to my own pages', () => {
  const { circle } = playStory(anaAndBen, 'en', now)
  const offline = { online: false, unsent: circle.id, halted: [], welcomed: [] }
  const [item] = todayView([circle], undefined, accountOf('caro'), now, offline).items
  if (item === undefined || circle.id === undefined) throw new Error('The story is empty')
  expect(todayWords(item, en, 'en')).toMatchObject({
    says: `Some of your words for ${circle.name} are still on this device.`,
    to: `/c/${circle.id}`,
  })
  expect(todayWords({ kind: 'unsent-words', circle: undefined }, es, 'es').to).toBe('/pages')
})

test('[D8] a call for help that has not gone out has help lines first, and what I wrote second', () => {
  const words = todayWords({ kind: 'unsafe-unsent', circle: undefined }, en, 'en')
  expect(words).toMatchObject({ to: 'help', also: { to: '/circles' } })
})

test('[D17] who answered is said by name, in both languages', () => {
  const { circle } = playStory(anaAndBen, 'en', now)
  const [share] = circle.sharing.order
  if (circle.id === undefined || share === undefined) throw new Error('The story is empty')
  const people = Object.keys(circle.members).map(account =>
    personView(circle, account as AccountId, accountOf('caro')),
  )
  const tag = { id: circle.id, name: undefined, colour: circle.colour }
  const item = { kind: 'unsafe-answered', circle: tag, share, at: now, people } as const
  expect(todayWords(item, en, 'en').says).toBe('Ana and Ben answered you.')
  expect(todayWords(item, es, 'es').says).toBe('Ana y Ben te han respondido.')
  const [one] = people
  const only = { ...item, people: one === undefined ? [] : [one] }
  expect(todayWords(only, es, 'es').says).toBe('Ana te ha respondido.')
  expect(todayWords(item, en, 'en')).toMatchObject({ also: { to: 'help' } })
})

test('who is not safe and alone is led to help first, and to their share second', () => {
  const { circle } = playStory(anaAndBen, 'en', now)
  const [share] = circle.sharing.order
  if (circle.id === undefined || share === undefined) throw new Error('The story is empty')
  const tag = { id: circle.id, name: undefined, colour: circle.colour }
  const item = { kind: 'unsafe-nobody-yet', circle: tag, share, at: now, others: [] } as const
  const words = todayWords(item, en, 'en')
  expect(words.to).toBe('help')
  expect(words.also?.to).toContain(share)
})

test('[RI3] good news without an answer is good news, to its sharer and to whoever is asked', () => {
  const { circle } = playStory(anaAndBen, 'en', now)
  const [share] = circle.sharing.order
  if (circle.id === undefined || share === undefined) throw new Error('The story is empty')
  const tag = { id: circle.id, name: undefined, colour: circle.colour }
  const author = personView(circle, accountOf('ana'), accountOf('ben'))
  for (const [text, language] of [
    [en, 'en'],
    [es, 'es'],
  ] as const) {
    const nobody = { kind: 'nobody-yet', circle: tag, share, others: [] } as const
    const glad = todayWords({ ...nobody, need: 'rejoice' }, text, language)
    expect(glad.says).toBe(text.rise.nobodyToday)
    const hard = todayWords({ ...nobody, need: 'listen' }, text, language)
    expect(hard.says).toBe(text.today.nobodyYet)
    const turn = { kind: 'your-turn', circle: tag, share, author, aside: false } as const
    const asked = todayWords({ ...turn, need: 'rejoice' }, text, language)
    expect(asked.says).toBe(text.rise.yourTurn('Ana'))
  }
})
