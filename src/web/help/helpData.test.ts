import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { en } from '#web/text/en.ts'
import { es } from '#web/text/es.ts'
import { helpData } from './helpData.ts'
import {
  countriesIn,
  emergencyNumbers,
  helpFor,
  helpKinds,
  helpServices,
  sourceDate,
} from './helpFor.ts'
import { spokenLanguage } from './wordFor.ts'

const file: unknown = JSON.parse(
  readFileSync(new URL('../../../data/help-lines.json', import.meta.url), 'utf8'),
)

const optionalText = v.optional(v.string())
const contact = v.variant('type', [
  v.object({
    type: v.literal('call'),
    display: v.string(),
    tel: v.pipe(v.string(), v.regex(/^[0-9*#]+$/)),
    intl_e164: v.optional(v.pipe(v.string(), v.regex(/^\+[0-9]+$/))),
    dialable_from: optionalText,
  }),
  v.object({
    type: v.literal('sms'),
    to: v.pipe(v.string(), v.regex(/^[0-9 -]+$/)),
    keyword: v.nullable(v.string()),
    dialable_from: optionalText,
  }),
  v.object({
    type: v.literal('whatsapp'),
    to: v.pipe(v.string(), v.regex(/^\+?[0-9 ]+$/)),
    dialable_from: optionalText,
  }),
  v.object({ type: v.literal('chat'), url: v.pipe(v.string(), v.startsWith('https://')) }),
])
const date = v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])-([0-2]\d|3[01])$/))
const schema = v.object({
  emergency_gathered: v.pipe(v.string(), v.regex(/^20\d\d-\d\d$/)),
  emergency: v.record(v.string(), v.pipe(v.string(), v.regex(/\d/))),
  lines: v.array(
    v.object({
      id: v.string(),
      country: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
      name: v.pipe(v.string(), v.nonEmpty()),
      kind: v.picklist([...helpKinds, ...helpServices]),
      scope: v.string(),
      rank: v.number(),
      contacts: v.pipe(v.array(contact), v.minLength(1)),
      hours: v.string(),
      cost: v.string(),
      languages: v.array(v.string()),
      website: v.nullable(v.pipe(v.string(), v.startsWith('https://'))),
      evidence: v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1)),
      confidence: v.picklist(['A', 'B']),
      live_verified_on: v.nullable(date),
      notes: v.nullable(v.string()),
    }),
  ),
})

test('[X2] the list has the shape the app reads', () => {
  const issues = v.safeParse(schema, file).issues ?? []
  expect(issues.map(issue => `${v.getDotPath(issue)}: ${issue.message}`)).toEqual([])
  expect(helpData).toEqual(file)
})

test('[X2] what is dialled is what is shown, digit for digit', () => {
  for (const line of helpData.lines)
    for (const each of line.contacts)
      if (each.type === 'call') {
        const digits = each.display.split(',')[0]?.replaceAll(/[^0-9*#]/g, '')
        expect(each.tel, line.id).toBe(digits)
      }
})

/** Everything that could be dialled or written to, anywhere in the list. */
const raw = JSON.stringify(file)

test('[X2] every number on the screen stands in the list', () => {
  for (const country of countriesIn(helpData)) {
    const { emergency, kinds } = helpFor(helpData, country)
    for (const { number } of emergency)
      expect(Object.values(helpData.emergency).join(' ')).toContain(number)
    for (const line of kinds.flatMap(kind => kind.lines))
      for (const each of line.contacts) {
        const shown =
          each.type === 'call' ? each.display : each.type === 'chat' ? each.url : each.to
        expect(raw).toContain(JSON.stringify(shown))
      }
  }
})

test('[X2] a sentence about a line names no number that its line does not have', () => {
  for (const catalogue of [en, es])
    for (const [id, words] of Object.entries(catalogue.helpLines.notes)) {
      const line = helpData.lines.find(each => each.id === id)
      expect(line, id).toBeDefined()
      const known = `${JSON.stringify(line)} ${line?.notes ?? ''}`
      for (const number of words.match(/\d[\d-]*/g) ?? []) expect(known, id).toContain(number)
    }
})

test('[X4] every value of the list has words in both languages', () => {
  for (const catalogue of [en.helpLines, es.helpLines])
    for (const line of helpData.lines) {
      expect(catalogue.hours, line.id).toHaveProperty([line.hours])
      expect(catalogue.costs, line.id).toHaveProperty([line.cost])
      if (line.scope !== 'national') expect(catalogue.areas).toHaveProperty([line.scope])
      for (const spoken of line.languages)
        expect(spokenLanguage(catalogue.spoken, 'en', spoken), spoken).not.toBe(spoken)
    }
})

test('[X4] every service an emergency number reaches has words in both languages', () => {
  const reached = countriesIn(helpData)
    .flatMap(country => helpFor(helpData, country).emergency)
    .flatMap(({ reaches }) => (reaches === undefined ? [] : [reaches]))
  expect(Object.keys(en.help.services)).toEqual(expect.arrayContaining(reached))
  expect(Object.keys(es.help.services)).toEqual(expect.arrayContaining(reached))
})

const newest = (evidence: readonly string[]): string => sourceDate(evidence) ?? ''

/** Publishers, not sentences: one entry of the list may name two, with a semicolon between. */
const sourcesOf = (evidence: readonly string[]): number =>
  evidence.flatMap(each => each.split('; ').filter(part => /\w\.\w|Wikipedia|Report/.test(part)))
    .length

test('[GH2] what is called confirmed has a source of 2022 or later, or two sources', () => {
  const weak = helpData.lines.filter(
    ({ confidence, evidence }) =>
      confidence === 'A' && newest(evidence) < '2022' && sourcesOf(evidence) < 2,
  )
  expect(weak.map(({ id }) => id)).toEqual([])
})

test('[GH2] no day of a check or of a source lies ahead, and every source names who said it', () => {
  const today = new Date().toISOString().slice(0, 10)
  for (const { id, evidence, live_verified_on: checked } of helpData.lines) {
    expect((checked ?? '') <= today, id).toBe(true)
    expect(newest(evidence) <= today, id).toBe(true)
    for (const source of evidence) expect(source.trim().length, id).toBeGreaterThan(8)
  }
})

test('[GH1] an id names one line, and a line has a way to reach it without an address', () => {
  const ids = helpData.lines.map(({ id }) => id)
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  for (const { id, contacts } of helpData.lines)
    expect(
      contacts.some(({ type }) => type === 'call' || type === 'sms'),
      id,
    ).toBe(true)
})

test('[GH1] numbers are as their source wrote them: no sign of dialling is lost', () => {
  for (const { id, contacts } of helpData.lines)
    for (const each of contacts)
      if (each.type === 'call')
        for (const sign of ['*', '#'])
          expect(each.tel.split(sign).length, id).toBe(each.display.split(sign).length)
  // As printed by the ministry that answers, with its dashes and letters.
  const [hotline] =
    helpFor(helpData, 'US').kinds.find(({ kind }) => kind === 'domestic-violence')?.lines ?? []
  expect(hotline?.contacts[0]).toMatchObject({
    display: '800–799–SAFE (7233)',
    tel: '8007997233',
  })
})

test('[GH1] every number of the emergency table is used, and none but those', () => {
  for (const [country, words] of Object.entries(helpData.emergency)) {
    const shown = emergencyNumbers(words).map(({ number }) => number)
    expect(shown, country).toEqual(words.match(/\d+/g))
  }
})

test('[GH7] Spain has its line for violence at home and its line for the young, with sources', () => {
  const [crisis, violence, young] = helpFor(helpData, 'ES').kinds
  expect(crisis?.lines.map(({ id }) => id)).toContain('es-linea-024')
  expect(violence?.lines.map(({ id, confidence }) => [id, confidence])).toEqual([['es-016', 'A']])
  expect(young?.lines.map(({ id, confidence }) => [id, confidence])).toEqual([
    ['es-telefono-anar', 'A'],
  ])
})
