import fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { accountOf, eventIdOf, scene } from '#dev/scene.ts'
import { dayMs } from '../circle/circle.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { type PersonId, personIdOf } from '../people/card.ts'
import { reachOutView } from '../reachOut/view.ts'
import { todayView } from '../today/view.ts'
import { type HereNoteAct, hereNoteSchemas } from './events.ts'
import { hereNotePractice } from './hereNotePractice.ts'
import { hereAnswerBody, hereNoteBody, hereWords } from './sealed.ts'
import { hereEntriesOf, hereNotesView } from './view.ts'

const me = accountOf('ana')
const stamp = { v: 1, id: eventIdOf(9999), at: 0 } as const
const connection = { online: true, unsent: undefined, halted: [], welcomed: [] } as const

/** Ana's self circle with Eva and Mara in it. */
const mine = () => {
  const it = scene('self')
  const [eva, mara] = ['Eva', 'Mara'].map((name, index): PersonId => {
    const id = eventIdOf(50 + index)
    it.say('ana', { t: 'person-kept', name }, 0, id)
    return personIdOf(id)
  }) as [PersonId, PersonId]
  const written = (person: PersonId, until = 7 * dayMs): HereNoteAct => ({
    t: 'here-note-written',
    person,
    from: 'Ana',
    words: 'I’m here. No need to answer.',
    secret: 'A'.repeat(22),
    answerSeed: 'A'.repeat(43),
    until,
  })
  const write = (person: PersonId, number: number, at = 0) => {
    const id = eventIdOf(number)
    it.say('ana', written(person, at + 7 * dayMs), at, id)
    return id
  }
  const refusal = (act: HereNoteAct) => refusalOf(it.circle, me, { ...act, ...stamp })
  const on = (day: number) => hereNotesView(it.circle, day * dayMs)
  return { ...it, eva, mara, written, write, refusal, on }
}

test('[HN1] notes to people outside are in the self circle alone, and to somebody who is among my people', () => {
  const it = mine()
  expect(it.refusal(it.written(it.eva))).toBeUndefined()
  for (const kind of ['pair', 'couple', 'family', 'community'] as const)
    expect(refusalOf(scene(kind).circle, me, { ...it.written(it.eva), ...stamp })).toBe('not-here')
  expect(it.refusal(it.written(personIdOf(eventIdOf(777))))).toBe('no-such-person')
  expect(it.refusal({ t: 'here-note-ended', note: eventIdOf(3), why: 'taken-back' })).toBe(
    'no-such-note',
  )
})

test('[HN4] a note opens until its day, and from taking it back on no more', () => {
  const it = mine()
  const note = it.write(it.eva, 60)
  expect(it.on(6).notes).toMatchObject([{ stands: 'open', secret: 'A'.repeat(22) }])
  expect(it.on(7).notes).toMatchObject([{ stands: 'over', secret: undefined }])
  it.say('ana', { t: 'here-note-ended', note, why: 'taken-back' })
  expect(it.on(6).notes).toMatchObject([{ stands: 'taken-back', secret: undefined }])
  // What never lay with the host was never there.
  const other = it.write(it.mara, 61)
  it.say('ana', { t: 'here-note-ended', note: other, why: 'not-laid' })
  expect(it.on(1).notes.map(({ id }) => id)).toEqual([note])
})

test('[HN7] a no ends the notes that the host ended, and none to somebody who was made one with them', () => {
  const it = mine()
  const refused = it.write(it.eva, 60)
  const again = it.write(it.mara, 61)
  it.say('ana', { t: 'here-note-no-more', note: refused })
  it.say('ana', { t: 'people-merged', into: it.eva, from: it.mara })
  // It opens with the host until it is taken back, and that is what stands here.
  expect(it.on(1).notes).toMatchObject([
    { id: again, stands: 'open', secret: 'A'.repeat(22) },
    { id: refused, stands: 'over', secret: undefined },
  ])
  expect(it.refusal(it.written(it.eva))).toBe('notes-not-wanted')
})

test('[HN5] one answer is taken in, the first, and none to what was taken back', () => {
  const it = mine()
  const note = it.write(it.eva, 60)
  const says = (answer: 'thanks' | 'words', words?: string): HereNoteAct => ({
    t: 'here-note-answered',
    note,
    says: answer,
    ...(words === undefined ? {} : { words }),
  })
  expect(it.refusal(says('words'))).toBe('wrong-value')
  expect(it.refusal(says('thanks', 'and more'))).toBe('wrong-value')
  it.say('ana', says('words', 'Come on Sunday.'), 2 * dayMs)
  expect(it.refusal(says('thanks'))).toBe('already-said')
  it.say('ana', says('thanks'), 3 * dayMs)
  expect(it.on(3).notes).toMatchObject([
    { stands: 'answered', answer: { says: 'words', words: 'Come on Sunday.' } },
  ])
  const back = it.write(it.mara, 61)
  it.say('ana', { t: 'here-note-ended', note: back, why: 'taken-back' })
  expect(it.refusal({ t: 'here-note-answered', note: back, says: 'thanks' })).toBe('no-such-note')
})

test('[HN7] where no more are wanted none is written, also to whom they were made one with', () => {
  const it = mine()
  const note = it.write(it.eva, 60)
  it.say('ana', { t: 'here-note-no-more', note })
  expect(it.refusal(it.written(it.eva))).toBe('notes-not-wanted')
  expect(it.refusal(it.written(it.mara))).toBeUndefined()
  expect(it.on(1)).toMatchObject({
    noMore: [it.eva],
    notes: [{ stands: 'over', secret: undefined }],
  })
  it.say('ana', { t: 'people-merged', into: it.mara, from: it.eva })
  expect(it.refusal(it.written(it.mara))).toBe('notes-not-wanted')
})

test('[HN8] an answer stands on Today until I have read it', () => {
  const it = mine()
  const note = it.write(it.eva, 60)
  const today = () => todayView([], it.circle, me, dayMs, connection).items
  expect(today().map(({ kind }) => kind)).not.toContain('here-answer')
  it.say('ana', { t: 'here-note-answered', note, says: 'call' })
  expect(today()).toContainEqual({ kind: 'here-answer', person: it.eva, name: 'Eva' })
  it.say('ana', { t: 'here-answer-read', note })
  expect(today().map(({ kind }) => kind)).not.toContain('here-answer')
})

test('[HN9] [RO2] an answer is contact, and a note without one is not', () => {
  const it = mine()
  it.say('ana', { t: 'rhythm-set', person: it.eva, rhythm: { from: 10, to: 16 }, on: 0 })
  const last = () => reachOutView(it.circle, [], me, 30).people[0]?.lastContact
  const note = it.write(it.eva, 60, 5 * dayMs)
  expect(last()).toBeUndefined()
  it.say('ana', { t: 'here-note-answered', note, says: 'thanks' }, 6 * dayMs)
  expect(last()).toBe(6)
})

test('[HN1] an erased note goes with its answer, and that no more are wanted stays', () => {
  const it = mine()
  const note = it.write(it.eva, 60)
  it.say('ana', { t: 'here-note-answered', note, says: 'words', words: 'Yes.' })
  it.say('ana', { t: 'here-note-no-more', note })
  const entry = it.circle.hereNote.all[note]?.entry
  if (entry === undefined) throw new Error('No note.')
  hereNotePractice.takeBack(it.circle, entry, { by: me, mod: false })
  expect(it.on(1).notes).toEqual([])
  expect(it.refusal(it.written(it.eva))).toBe('notes-not-wanted')
})

test('[T145] words that hide something, or are too long, are read by nobody', () => {
  const note = { v: 1, from: 'Ana', words: 'Hi', answerKey: 'A'.repeat(43), until: 1 }
  expect(v.is(hereNoteBody, note)).toBe(true)
  for (const wrong of [
    { ...note, words: ' ' },
    { ...note, words: 'x'.repeat(501) },
    { ...note, words: 'safe\u202etxt' },
    { ...note, from: 'Ana\nBen' },
    { ...note, from: 'x'.repeat(61) },
    { ...note, answerKey: 'A' },
    { ...note, until: 1.5 },
    { ...note, v: 2 },
    'text',
  ])
    expect([wrong, v.is(hereNoteBody, wrong)]).toEqual([wrong, false])
  expect(v.is(hereAnswerBody, { v: 1, says: 'thanks' })).toBe(true)
  for (const wrong of [
    { v: 1, says: 'thanks', words: 'more' },
    { v: 1, says: 'words' },
    { v: 1, says: 'words', words: '\u0007' },
    { v: 1, says: 'shout' },
  ])
    expect([wrong, v.is(hereAnswerBody, wrong)]).toEqual([wrong, false])
  // Markup is words like any other: it is shown as it stands, and runs nowhere.
  expect(v.is(hereWords, '<img src=x onerror=alert(1)>')).toBe(true)
})

test('[HN5] [HN7] whatever order it arrives in, one answer and one no', () => {
  const kinds = Object.keys(hereNoteSchemas)
  expect(kinds).toHaveLength(5)
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 }), steps => {
      const it = mine()
      const note = it.write(it.eva, 60)
      const acts: readonly HereNoteAct[] = [
        { t: 'here-note-answered', note, says: 'thanks' },
        { t: 'here-note-answered', note, says: 'words', words: 'Later.' },
        { t: 'here-note-no-more', note },
        { t: 'here-note-ended', note, why: 'taken-back' },
        { t: 'here-answer-read', note },
        it.written(it.eva),
      ]
      let first: string | undefined
      for (const step of steps) {
        const act = acts[step]
        if (act === undefined) continue
        if (it.refusal(act) === undefined && act.t === 'here-note-answered') first ??= act.says
        it.say('ana', act)
      }
      const [last] = it.on(1).notes.toReversed()
      expect(last?.answer?.says).toBe(first)
      if (steps.includes(2)) expect(it.refusal(it.written(it.eva))).toBe('notes-not-wanted')
    }),
    { seed: 36, numRuns: 60 },
  )
})

test('[PE4] [HN1] words to somebody, and theirs, are among what goes when they are let go', () => {
  const it = mine()
  const note = it.write(it.eva, 60)
  it.write(it.mara, 61)
  it.say('ana', { t: 'here-note-answered', note, says: 'words', words: 'Yes.' })
  const { entry, answer } = it.circle.hereNote.all[note] ?? {}
  expect(hereEntriesOf(it.circle, it.eva)).toEqual([entry, answer?.entry])
})
