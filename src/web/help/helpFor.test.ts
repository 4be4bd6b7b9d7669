import { expect, test } from 'vitest'
import { memoryStorage } from '#test/cast/memoryStorage.ts'
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
  expect(kindsOf('NL')).toEqual({
    crisis: ['nl-113-zelfmoordpreventie'],
    'domestic-violence': [],
    youth: [],
  })
})

test('[X2] confirmed lines come before doubtful ones', () => {
  const [crisis] = helpFor(helpData, 'JP').kinds
  expect(crisis?.lines.map(line => line.confidence)).toEqual(['A', 'B', 'B'])
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
  expect(smsLink('741741', 'HOME')).toBe('sms:741741?&body=HOME')
})

test('[GH7] in danger every confirmed number counts, also one of the police alone', () => {
  const danger = (country: string) => helpFor(helpData, country).danger.map(({ number }) => number)
  expect(danger('BR')).toEqual(['192', '190'])
  expect(danger('FR')).toEqual(['112', '17'])
  expect(danger('ES')).toEqual(['112'])
})

test('[GH7] the police and an ambulance: a number that says so, one of its own, or none', () => {
  const servicesOf = (country: string) =>
    Object.fromEntries(
      helpFor(helpData, country).services.map(({ service, numbers, lines }) => [
        service,
        [...numbers.map(({ number }) => number), ...lines.map(({ name }) => name)],
      ]),
    )
  expect(servicesOf('JP')).toEqual({ police: ['110'], ambulance: ['119'] })
  expect(servicesOf('BR')).toEqual({ police: ['Polícia Militar'], ambulance: ['192'] })
  // What the list does not say is not concluded.
  expect(servicesOf('ES')).toEqual({ police: [], ambulance: [] })
  expect(servicesOf('XX')).toEqual({ police: [], ambulance: [] })
})

test('[X1] no country stands there before a person chose one, and it is forgotten on wish', () => {
  const kept = memoryStorage()
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
  const kept = memoryStorage()
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
