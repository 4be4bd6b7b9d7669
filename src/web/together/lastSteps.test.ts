import { describe, expect, test } from 'vitest'
import { readProject } from '#test/docs/projectFiles.ts'
import { practices } from '#core/circle/practices.ts'
import { en } from '#web/text/en.ts'
import { es } from '#web/text/es.ts'
import { type Doing, lastSteps } from './lastSteps.ts'

const all = Object.keys(lastSteps) as readonly Doing[]

/** What a circle and an account need to be there at all; nobody sits down to do these. */
const around = new Set([
  'circle',
  'agreement',
  'vault',
  'letters',
  'vouching',
  'returning',
  'greeting',
  'closing',
  'together',
  'keepers',
  // Whom one knows; the step towards them is `reachOut`.
  'people',
  // What came back out of an archive.
  'kept',
  'catching',
])

/** The journey in which somebody does it to the end, and reads its last step. */
const journeys: Readonly<Record<Doing, readonly [file: string, reads: RegExp]>> = {
  sharing: ['journey', /\.reads\(ana\.says\.sharing\.heardOff\(/],
  questions: ['questions', /\.sees\(t\.talk\)/],
  perspective: ['perspective', /\.reads\(t\.talk\)/],
  commitment: ['commitments', /\.reads\(t\.tell\)/],
  shoes: ['shoes', /\.reads\(t\.talkTheirs\(/],
  owning: ['owning', /\.reads\(t\.sentThen\)/],
  repair: ['owning', /\.reads\(r\.thenDo\)/],
  seenInYou: ['seenInYou', /\.reads\(t\.given\(/],
  day: ['days', /\.reads\(t\.sentMore\.hard\)/],
  note: ['notes', /\.reads\(note\.sent\(/],
  stretch: ['stretch', /\.reads\(stretch\.whatNowMore\)/],
  plan: ['plan', /\.reads\(t\.done\)/],
  shownPlan: ['plan', /\.reads\(t\.showAsk\)/],
  page: ['paths', /\.reads\(t\.perspective\.doneAsk\)/],
  reachOut: ['reachOut', /\.reads\(t\.goneMore\)/],
  season: ['season', /\.reads\(t\.end\)/],
  network: ['network', /\.reads\(t\.end\)/],
  hereNote: ['hereNote', /\.reads\(t\.goneMore\)/],
  weeks: ['weeks', /\.reads\(t\.after\)/],
  endings: ['whenIDie', /\.reads\(t\.askedNote\)/],
  practising: ['threeMoves', /\.reads\(t\.end\)/],
  presentTime: ['presentTime', /\.reads\(t\.overMore\)/],
}

describe('the last step of everything that people do here', () => {
  test('[W16] each practice has one', () => {
    const doing = practices.map(({ name }) => name).filter(name => !around.has(name))
    expect(doing.filter(name => !(all as readonly string[]).includes(name))).toEqual([])
  })

  test.each(all)('[W16] %s says it in both languages, and a journey reads it', doing => {
    const said = [en, es].map(text => lastSteps[doing](text, 'Ben'))
    expect(said.every(words => words.length > 10)).toBe(true)
    expect(said[0]).not.toBe(said[1])
    const [file, reads] = journeys[doing]
    expect(readProject(`test/browser/${file}.test.ts`)).toMatch(reads)
  })
})
