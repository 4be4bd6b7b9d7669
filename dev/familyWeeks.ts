import type { Act } from '#core/circle/fact.ts'
import type { EntryId, EventId } from '#core/circle/ids.ts'
import { practices } from '#core/circle/practices.ts'
import { refusalOf } from '#core/circle/refusalOf.ts'
import { readersOf } from '#core/aside/audience.ts'
import { type Actor, accountOf as me, eventIdOf, type Scene, scene } from './scene.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
const weekMs = 7 * dayMs
const monday = 1_795_000_000_000
const everybody = ['ana', 'ben', 'caro', 'daniel', 'elena'] as const
const words = 'The evenings are too quiet, and I keep setting the table for one more than we are.'

/** Every act that a family has, each of its practices. */
export const familyKinds: readonly string[] = practices
  .filter(({ offeredIn }) => offeredIn.includes('family'))
  .flatMap(({ schemas }) => Object.keys(schemas))

/** What only happens once in a life, or never when all goes well, and so not in every week. */
export const notWeekly: readonly string[] = ['circle-handed-on', 'welcomed-back', 'return-answered']

/**
 * A family of five through as many weeks as make up so many events, one at least; each week they do everything that
 * a family can do. What is refused throws: a week that did not happen would measure nothing.
 */
export const familyWeeks = (events: number): Scene => {
  const family = scene('family')
  family.welcome('ben', 'caro', 'daniel', 'elena')
  for (let week = 0; week === 0 || family.facts.length < events; week++)
    oneWeek(family, monday + week * weekMs)
  return family
}

const oneWeek = (family: Scene, at: number): void => {
  const { circle, facts } = family
  const may = (who: Actor, act: Act, readers: readonly Actor[] | undefined, when: number) => {
    const event = { ...act, v: 1 as const, id: eventIdOf(facts.length + 1), at: when }
    const audience = readersOf(
      circle,
      me(who),
      act,
      readers === undefined ? undefined : { kind: 'people', accounts: readers.map(me) },
    )
    const refusal = refusalOf(circle, me(who), event, audience)
    if (refusal !== undefined) throw new Error(`${who}: ${act.t}: ${refusal}`)
  }
  const say = (who: Actor, act: Act, when = at): EntryId => {
    may(who, act, undefined, when)
    return family.say(who, act, when)
  }
  const sayTo = (who: Actor, readers: readonly Actor[], act: Act, when = at): EntryId => {
    may(who, act, readers, when)
    return family.sayTo(who, readers, act, when)
  }
  housekeeping(say, family)
  for (const [day, who] of everybody.entries()) share(say, sayTo, who, at + day * dayMs)
  answers(family, say, at)
  guess(say, sayTo, at)
  for (const [n, who] of everybody.entries()) {
    const companion = everybody[(n + 1) % everybody.length] ?? 'ana'
    commitment(sayTo, who, companion, at)
    owning(sayTo, who, companion, at)
    daysAndNotes(say, sayTo, who, companion, at)
  }
  glad(family, say, sayTo, at)
  const last = say('ana', { t: 'closing-announced' })
  say('ben', { t: 'last-word-said', words })
  say('ana', { t: 'closing-withdrawn' })
  family.change('ana', { t: 'taken-back', entries: [last], mod: false })
}

type Say = (who: Actor, act: Act, at?: number) => EntryId
type SayTo = (who: Actor, readers: readonly Actor[], act: Act, at?: number) => EntryId

const housekeeping = (say: Say, { circle, change }: Scene): void => {
  say('ana', { t: 'circle-named', name: 'Kitchen', kind: 'family', colour: 'moss' })
  const agreement = say('ana', { t: 'agreement-written', words })
  for (const who of everybody) {
    say(who, { t: 'member-named', name: who })
    if (who !== 'ana') say(who, { t: 'agreement-accepted', agreement })
  }
  say('ana', { t: 'hearing-time-set', hours: 24 })
  say('ana', { t: 'looking-in-set', times: [750, 1140] })
  say('ana', { t: 'share-called', called: 'share' })
  say('caro', { t: 'member-vouched', account: me('ana'), gen: 1, how: 'qr' })
  say('ana', { t: 'steward-asked', account: me('ben') })
  say('ben', { t: 'steward-answered', answer: 'yes' })
  change('ana', { t: 'role-set', account: me('ben'), role: 'steward' })
  change('ana', { t: 'role-set', account: me('ben'), role: 'member' })
  if (circle.members[me('ben')]?.role !== 'member') throw new Error('Ben looks after it still')
}

/** Offered, answered in every way, heard, and at rest; a part of it for two alone. */
const share = (say: Say, sayTo: SayTo, who: Actor, at: number): void => {
  const [ben, caro] = everybody.filter(one => one !== who)
  if (ben === undefined || caro === undefined) return
  const one = say(who, { t: 'share-offered', need: 'listen', words, feelings: ['tired'] }, at)
  say(ben, { t: 'move-made', share: one, move: 'here', words: 'I am here.' }, at + hourMs)
  for (const heard of ['notYet', 'yes'] as const) {
    const move = say(caro, { t: 'move-made', share: one, move: 'reflect', words }, at + hourMs)
    say(who, { t: 'heard-answered', move, share: one, heard }, at + 2 * hourMs)
    if (heard === 'notYet')
      sayTo(who, [caro], { t: 'meant-said', move, words: 'I was ashamed.' }, at + 2 * hourMs)
  }
  say(who, { t: 'move-made', share: one, move: 'more', words }, at + 2 * hourMs)
  say(ben, { t: 'view-asked', share: one })
  say(who, { t: 'view-answered', share: one, account: me(ben), answer: 'yes' })
  say(ben, { t: 'move-made', share: one, move: 'view', words })
  say(who, { t: 'share-rested', share: one }, at + 3 * hourMs)
  const hand = say(who, { t: 'share-offered', need: 'hand', words }, at)
  const offer = { what: 'meal', day: '2026-12-03', part: 'evening' } as const
  const move = say(caro, { t: 'move-made', share: hand, move: 'offer', words, offer }, at)
  say(who, { t: 'offer-answered', move, answer: 'accepted' })
  say(who, { t: 'offer-done', move, happened: 'yes' }, at + dayMs)
}

/** Ben stands in Ana's shoes, and she says what is so. */
const guess = (say: Say, sayTo: SayTo, at: number): void => {
  const one = say('ana', { t: 'share-offered', need: 'company', words }, at)
  const needs = 'That somebody sits with you.'
  const offered = { t: 'guess-offered', share: one, feelings: ['tired'], needs } as const
  const guessed = sayTo('ben', ['ana'], offered, at + hourMs)
  sayTo('ana', ['ben'], { t: 'guess-answered', guess: guessed, feelings: ['angry'] }, at + dayMs)
}

/** A question and a second pair of eyes, each answered alone and opened. */
const answers = (family: Scene, say: Say, at: number): void => {
  const seal = (who: Actor, to: EntryId): EventId => {
    const id = eventIdOf(family.facts.length + 1)
    const sealed = { commit: 'A'.repeat(43), n: 'A'.repeat(16), ct: 'A'.repeat(200) }
    say(who, { t: 'answer-sealed', to, ...sealed }, at)
    return id
  }
  const dropped = say('ben', { t: 'question-asked', words: 'What made you smile?' }, at)
  for (let n = 0; n < 3; n++) seal('ben', dropped)
  say('caro', { t: 'answer-passed', to: dropped })
  say('ben', { t: 'question-let-go', question: dropped })
  const question = say('ana', { t: 'question-asked', words: 'What made you smile?' }, at)
  const sealed = everybody.slice(0, 4).map(who => [who, seal(who, question)] as const)
  say('elena', { t: 'answer-passed', to: question })
  say('ana', { t: 'answers-opened', to: question })
  for (const [who, id] of sealed) family.openAnswer(who, id, { t: 'question-answer', words })
  const asks = { t: 'share-offered', need: 'perspective', words } as const
  const of = [me('ben'), me('caro')]
  const eyes = say('ana', { t: 'perspective-asked', share: say('ana', asks, at), of })
  const seen = seal('ben', eyes)
  say('caro', { t: 'answer-passed', to: eyes })
  say('ana', { t: 'answers-opened', to: eyes })
  family.openAnswer('ben', seen, { t: 'perspective-answer', words })
}

/** A rise, and what each sees in the next: to them alone, and one before everybody. */
const glad = (family: Scene, say: Say, sayTo: SayTo, at: number): void => {
  const offered = { t: 'share-offered', need: 'rejoice', words, since: '2025-12-03' } as const
  const rise = say('daniel', offered, at)
  say('elena', { t: 'move-made', share: rise, move: 'delight', words: 'I am so glad you did.' }, at)
  for (const [n, who] of everybody.entries()) {
    const to = everybody[(n + 1) % everybody.length] ?? 'ana'
    const said = sayTo(who, [to], { t: 'seen-said', to: me(to), words }, at)
    sayTo(to, [who], { t: 'seen-thanked', said }, at + hourMs)
  }
  // Before everybody, which is chosen by name of nobody.
  family.say('caro', { t: 'seen-said', to: me('ana'), words }, at)
}

const commitment = (sayTo: SayTo, who: Actor, companion: Actor, at: number): void => {
  const first = Math.floor(at / dayMs)
  const card = { from: 0, to: 24, when: 'quiet', days: 3, words: ['I am with you.'] } as const
  const what = 'I walk before I open the fridge.'
  const asked = { t: 'commitment-asked', companion: me(companion), what, often: 'daily' } as const
  const days = { first, last: first + 5, zone: 0 }
  const one = sayTo(who, [companion], { ...asked, ...days, card })
  sayTo(companion, [who], { t: 'commitment-answered', commitment: one, answer: 'yes' })
  for (const [n, says] of (['kept', 'partly', 'notThisTime'] as const).entries()) {
    const check = { t: 'check-in-said', commitment: one, day: first + n, says } as const
    sayTo(who, [companion], { ...check, line: 'It rained.' }, at + n * dayMs)
  }
  const nudge = { t: 'nudge-given', commitment: one, words: 'I am with you.' } as const
  sayTo(companion, [who], nudge, at + 5.5 * dayMs)
  sayTo(who, [companion], { t: 'consent-set', commitment: one, zone: 60 }, at + 5.6 * dayMs)
  const again = { t: 'commitment-renewed', commitment: one, last: first + 9 } as const
  sayTo(who, [companion], again, at + 5.7 * dayMs)
  sayTo(
    companion,
    [who],
    { t: 'commitment-answered', commitment: one, answer: 'yes' },
    at + 6 * dayMs,
  )
  sayTo(who, [companion], { t: 'commitment-ended', commitment: one }, at + 6.5 * dayMs)
}

/** Somebody owns something, is answered, and the two agree on a line, change it and end it. */
const owning = (sayTo: SayTo, who: Actor, other: Actor, at: number): void => {
  const did = 'I read your diary.'
  const one = sayTo(who, [other], { t: 'owning-sent', to: me(other), did, willDo: words }, at)
  sayTo(other, [who], { t: 'owning-answered', owning: one, says: 'read' }, at + dayMs)
  const line = { t: 'repair-offered', to: me(who), words: 'We knock.' } as const
  const first = sayTo(other, [who], line, at + 2 * dayMs)
  sayTo(who, [other], { t: 'repair-agreed', repair: first }, at + 2 * dayMs)
  const next = { t: 'repair-offered', to: me(other), words: 'We knock, and wait.' } as const
  const second = sayTo(who, [other], { ...next, instead: first }, at + 3 * dayMs)
  sayTo(other, [who], { t: 'repair-agreed', repair: second }, at + 3 * dayMs)
  sayTo(other, [who], { t: 'repair-ended', repair: second }, at + 4 * dayMs)
}

/** A day that is kept and said anew, one that is proposed, a plan that is shown for an hour, and notes until they are not wanted for a while. */
const daysAndNotes = (say: Say, sayTo: SayTo, who: Actor, other: Actor, at: number): void => {
  const date = { month: 3, date: 12, yearly: true, what: 'Tomás died', tone: 'hard' } as const
  const day = say(who, { t: 'day-kept', ...date }, at)
  say(who, { t: 'day-changed', day, ...date, helps: 'a message' }, at + hourMs)
  sayTo(other, [who], { t: 'day-proposed', of: me(who), ...date, month: 4 }, at)
  const plan = { show: eventIdOf(at / hourMs), to: [me(other)] }
  const lines = [{ kind: 'words', words }] as const
  sayTo(
    who,
    [other],
    { t: 'plan-shown', ...plan, live: false, steps: [{ step: 'signs', lines }] },
    at,
  )
  sayTo(who, [other], { t: 'plan-show-ended', ...plan }, at + hourMs)
  const note = sayTo(other, [who], { t: 'note-sent', to: me(who), words }, at)
  sayTo(who, [other], { t: 'note-thanked', note }, at + hourMs)
  for (const wanted of [false, true])
    sayTo(who, [other], { t: 'notes-wanted', from: me(other), wanted }, at + dayMs)
}
