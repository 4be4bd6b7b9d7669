import { expect, test } from 'vitest'
import { helpData } from './helpData.ts'
import { countriesIn, emergencyNumbers, helpFor, smsLink, sourceDate } from './helpFor.ts'
import { helpStoreIn } from './helpStore.ts'

const kindsOf = (country: string) =>
  Object.fromEntries(
    helpFor(helpData, country).kinds.map(({ kind, lines }) => [kind, lines.map(line => line.id)]),
  )

test('[X2] two numbers in one entry are two numbers, each with what it reaches', () => {
  expect(emergencyNumbers('119 (ambulance), 110 (police)')).toEqual([
    { number: '119', reaches: 'ambulance' },
    { number: '110', reaches: 'police' },
  ])
  expect(emergencyNumbers('112 or 999').map(each => each.number)).toEqual(['112', '999'])
})

test('[X2] a country of the Union without its own entry has the number of the Union', () => {
  expect(helpFor(helpData, 'GR').emergency).toEqual([{ number: '112', reaches: undefined }])
  expect(helpFor(helpData, 'IE').emergency.map(each => each.number)).toEqual(['112', '999'])
})

test('[X1] a country we know nothing of has nothing, and no number of another country', () => {
  const nothing = helpFor(helpData, 'XX')
  expect(nothing.emergency).toEqual([])
  expect(nothing.kinds.every(({ lines }) => lines.length === 0)).toBe(true)
  expect(countriesIn(helpData)).not.toContain('XX')
})

test('[X3] a kind without a checked line is there, empty, so that the app can say so', () => {
  expect(kindsOf('US')).toEqual({
    crisis: ['us-988-suicide-and-crisis-lifeline', 'us-crisis-text-line'],
    'domestic-violence': [],
    youth: [],
  })
})

test('[X2] confirmed lines come before doubtful ones', () => {
  const lines = helpFor(helpData, 'JP').kinds.flatMap(kind => kind.lines)
  expect(lines.map(line => line.confidence)).toEqual(['A', 'B', 'B'])
})

test('[X2] a number the list knows only from memory is never shown', () => {
  const shown = JSON.stringify(helpFor(helpData, 'DE').kinds.map(each => each.lines))
  expect(shown).toContain('08001110111')
  expect(shown).not.toContain('"116123"')
})

test('[X2] the newest date of a source is the one said', () => {
  expect(sourceDate(['records dated 2026-06-02', 'paper 2019'])).toBe('2026-06-02')
  expect(sourceDate(['brusselstimes.com 2026-02/03 (1813 NL)'])).toBe('2026-02')
  expect(sourceDate(['undated'])).toBeUndefined()
})

test('[X4] a text message has its word ready', () => {
  expect(smsLink('0477 13 11 14', null)).toBe('sms:0477131114')
  expect(smsLink('741741', 'HOME')).toBe('sms:741741?body=HOME')
})

const storage = (): Storage => {
  const kept = new Map<string, string>()
  return {
    length: 0,
    clear: () => kept.clear(),
    key: () => null,
    getItem: name => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: name => void kept.delete(name),
  }
}

test('[X1] no country stands there before a person chose one, and it is forgotten on wish', () => {
  const kept = storage()
  const store = helpStoreIn(() => kept)
  expect(store.country()).toBeUndefined()
  store.remember('ES')
  expect(store.country()).toBe('ES')
  store.remember(undefined)
  expect(store.country()).toBeUndefined()
})

test('[X1] storage that is blocked or holds nonsense is no country', () => {
  const blocked = helpStoreIn(() => {
    throw new Error('blocked')
  })
  blocked.remember('ES')
  expect(blocked.country()).toBeUndefined()
  const kept = storage()
  kept.setItem('help-country', '<b>')
  expect(helpStoreIn(() => kept).country()).toBeUndefined()
})

test('[X16] whoever has a young person’s seat reads lines for children first, or that there is none', () => {
  for (const country of ['US', 'XX']) {
    const [first, ...rest] = helpFor(helpData, country, true).kinds
    expect(first?.kind).toBe('youth')
    expect(rest.map(({ kind }) => kind)).toEqual(['crisis', 'domestic-violence'])
  }
  // Nothing is made up where the list has none: the screen says so (X3).
  expect(helpFor(helpData, 'XX', true).kinds[0]?.lines).toEqual([])
  expect(helpFor(helpData, 'US').kinds[0]?.kind).toBe('crisis')
})
