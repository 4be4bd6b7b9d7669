import { describe, expect, test } from 'vitest'
import { type Actor, accountOf as me, eventIdOf, type Scene, scene } from '#dev/scene.ts'
import { dayMs } from '../circle/circle.ts'
import type { CircleKind } from '../circle/circleKind.ts'
import { parseEvent } from '../circle/event.ts'
import type { Act } from '../circle/fact.ts'
import type { EntryId, EventId } from '../circle/ids.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import { todayView } from '../today/view.ts'
import { answerJson, readAnswer } from '../together/answer.ts'
import { dueActs, isIdle } from '../together/byThemselves.ts'
import { roundOf } from '../together/together.ts'
import { noLimits } from '../vault/limits.ts'
import type { KeptAnswer } from '../vault/vault.ts'
import type { QuestionAnswer } from './questionAnswer.ts'
import { questionAsks, questionsView } from './view.ts'

const asked: Act = { t: 'question-asked', words: 'What made you smile?', prompt: 'smile' }
const says: QuestionAnswer = { t: 'question-answer', words: 'The dog, asleep in the basin.' }
const sealedTo = (to: EntryId): Act => ({
  t: 'answer-sealed',
  to,
  commit: 'A'.repeat(43),
  n: 'A'.repeat(16),
  ct: 'AAAA',
})
const [first, second] = [eventIdOf(901), eventIdOf(902)]
const quiet = { online: true, unsent: undefined, halted: [], welcomed: [] }

const around = (it: Scene) => {
  const refusal = (who: Actor, act: Act) =>
    refusalOf(it.circle, me(who), { ...act, v: 1, id: eventIdOf(9999), at: 0 })
  const view = (who: Actor, limits = noLimits) =>
    questionsView(it.circle, undefined, me(who), limits)
  const seal = (who: Actor, to: EntryId, id: EventId) => it.say(who, sealedTo(to), 0, id)
  const pass = (who: Actor, to: EntryId) => it.say(who, { t: 'answer-passed', to })
  const due = (who: Actor, kept: readonly KeptAnswer[] = []) =>
    dueActs(it.circle, me(who), kept).map(({ t }) => t)
  return { ...it, refusal, view, seal, pass, due }
}

/** Ana and Ben. */
const two = (kind: CircleKind = 'couple') => {
  const it = scene(kind)
  it.welcome('ben')
  return around(it)
}

/** Ana, who looks after it, Ben and Caro. */
const family = () => {
  const it = scene('family')
  it.welcome('ben', 'caro')
  return around(it)
}

/** Both have answered, and what they answered is open. */
const answered = () => {
  const it = two()
  const to = it.say('ana', asked)
  it.seal('ana', to, first)
  it.seal('ben', to, second)
  it.say('ana', { t: 'answers-opened', to }, 1000)
  it.openAnswer('ana', first, says)
  it.openAnswer('ben', second, { t: 'question-answer', words: 'Nothing, for once.' })
  return { ...it, to }
}

describe('a question for all', () => {
  test('[Q1] anybody in a pair, a couple or a family asks, and one waits at a time', () => {
    for (const kind of ['pair', 'couple', 'family'] as const) {
      const it = two(kind)
      expect([it.refusal('ana', asked), it.refusal('ben', asked)]).toEqual([undefined, undefined])
      expect([it.view('ana').canAsk, it.view('ben').canAsk]).toEqual([true, true])
      it.say('ben', asked)
      expect(it.refusal('ana', asked)).toBe('question-waits')
      expect(it.view('ana').canAsk).toBe(false)
    }
    expect(two('community').refusal('ana', asked)).toBe('not-here')
    expect(around(scene('couple')).view('ana').canAsk).toBe(false)
  })

  test('[Q1] a question is one line of at most 280 letters, and an answer has words', () => {
    const event = (more: object) => parseEvent({ ...asked, v: 1, id: first, at: 0, ...more })
    expect(event({})).toBeDefined()
    expect(event({ words: 'w'.repeat(281) })).toBeUndefined()
    expect(event({ words: 'Two\nlines' })).toBeUndefined()
    expect(event({ prompt: 'No name' })).toBeUndefined()
    const to = 'a'.repeat(64) as EntryId
    const read = (words: string) =>
      readAnswer(to, 'question-answer', JSON.parse(answerJson(to, { ...says, words })))
    expect(read('Two\nlines')).toMatchObject({ words: 'Two\nlines' })
    expect([read(' \n'), read('w'.repeat(2001))]).toEqual([undefined, undefined])
    expect(readAnswer(to, 'stretch-answer', JSON.parse(answerJson(to, says)))).toBeUndefined()
  })

  test('[Q3] nobody is shown who has answered, not even who asked', () => {
    const { say, seal, pass, view } = family()
    const to = say('ana', asked)
    const before = (['ana', 'ben'] as const).map(who => view(who))
    seal('caro', to, first)
    expect((['ana', 'ben'] as const).map(who => view(who))).toEqual(before)
    expect(view('caro').waiting?.mine).toEqual({ kind: 'answered', says: undefined })
    pass('caro', to)
    expect(view('caro').waiting?.mine).toEqual({ kind: 'passed' })
    expect(view('ana').answered).toEqual([])
  })

  test('[Q4] when everybody has answered or passed, a device of who asked opens', () => {
    const { say, seal, pass, due } = two()
    const to = say('ben', asked)
    seal('ana', to, first)
    expect([due('ana'), due('ben')]).toEqual([[], []])
    pass('ben', to)
    expect([due('ana'), due('ben')]).toEqual([[], ['answers-opened']])
  })

  test('[Q4] nobody else opens; in a family who asked may before everybody has answered', () => {
    const { say, refusal, view } = family()
    const to = say('ben', asked)
    const opens: Act = { t: 'answers-opened', to }
    expect((['ana', 'ben', 'caro'] as const).map(who => refusal(who, opens))).toEqual([
      'not-yours',
      undefined,
      'not-yours',
    ])
    expect([view('ana').waiting?.canOpen, view('ben').waiting?.canOpen]).toEqual([false, true])
    const pair = two('pair')
    pair.say('ben', asked)
    expect(pair.view('ben').waiting).toMatchObject({ canOpen: false, canLetGo: true })
  })

  test('[Q5] who asked lets it go; nothing of it opens, and another can be asked', () => {
    const { circle, say, seal, refusal, view, due } = two()
    const to = say('ana', asked)
    seal('ben', to, first)
    const letGo: Act = { t: 'question-let-go', question: to }
    expect(refusal('ben', letGo)).toBe('not-yours')
    expect(view('ben').over).toEqual([])
    say('ana', letGo)
    expect(view('ben').over).toEqual([to])
    expect(refusal('ana', { t: 'answers-opened', to })).toBe('not-asked')
    expect(refusal('ben', { t: 'answer-passed', to })).toBe('not-asked')
    expect(refusal('ana', letGo)).toBe('not-asked')
    expect(refusal('ben', asked)).toBeUndefined()
    const kept: KeptAnswer = {
      circle: circle.id!,
      to,
      answer: first,
      k: 'A'.repeat(43),
      says,
    }
    expect([due('ana'), due('ben', [kept])]).toEqual([[], []])
    expect(isIdle(circle, me('ben'), kept)).toBe(true)
    expect(view('ben')).toMatchObject({ waiting: undefined, answered: [], canAsk: true })
  })

  test('[Q5] where who asked has left, it waits no more', () => {
    const { say, change, refusal, view } = family()
    say('ben', asked)
    change('ben', { t: 'left' })
    expect(refusal('caro', asked)).toBeUndefined()
    expect(view('caro')).toMatchObject({ waiting: undefined, canAsk: true })
  })

  test('[Q6] once open, each answer is read by name; who passed is not named', () => {
    const { say, seal, pass, openAnswer, view } = family()
    const to = say('ana', asked)
    seal('ana', to, first)
    seal('ben', to, second)
    pass('caro', to)
    say('ana', { t: 'answers-opened', to })
    openAnswer('ana', first, says)
    const [open] = view('caro').answered
    expect(open).toMatchObject({
      by: { account: me('ana') },
      answers: [{ person: { account: me('ana') }, says }],
      toCome: [{ account: me('ben') }],
    })
    expect(JSON.stringify(open)).not.toContain(me('caro'))
  })

  test('[Q6] where everybody passed, everybody reads that nobody answered, and nobody is named', () => {
    const { say, pass, view } = two()
    const to = say('ana', asked)
    pass('ana', to)
    pass('ben', to)
    expect(view('ben').answered).toEqual([])
    say('ana', { t: 'answers-opened', to })
    for (const who of ['ana', 'ben'] as const)
      expect(view(who)).toMatchObject({
        answered: [{ entry: to, answers: [], toCome: [], nobody: true }],
        waiting: undefined,
        canAsk: true,
      })
  })

  test('[Q6] where all was taken back, nobody is told that nobody answered', () => {
    const { say, seal, pass, change, openAnswer, view } = two()
    const to = say('ana', asked)
    const sealed = seal('ana', to, first)
    pass('ben', to)
    const last = [{ by: me('ana'), entry: sealed }]
    say('ana', { t: 'answers-opened', to, last })
    openAnswer('ana', first, says)
    const { nobody, answers } = view('ana').answered[0]!
    expect([nobody, answers.length]).toEqual([false, 1])
    change('ana', { t: 'taken-back', entries: answers[0]!.takeBack, mod: false })
    expect(view('ben').answered).toEqual([])
  })

  test('[Q8] one takes one’s own answer back; only a family’s steward hides another’s', () => {
    const { view, change, circle } = answered()
    const mine = view('ben').answered[0]!.answers.find(({ person }) => person.isMe)!
    const other = view('ben').answered[0]!.answers.find(({ person }) => !person.isMe)!
    expect([mine.takeBack.length, other.takeBack.length]).toEqual([2, 0])
    change('ben', { t: 'taken-back', entries: mine.takeBack, mod: false })
    expect(JSON.stringify(circle)).not.toContain('for once')
    const home = family()
    const to = home.say('ben', asked)
    home.seal('caro', to, first)
    home.say('ben', { t: 'answers-opened', to })
    home.openAnswer('caro', first, says)
    const may = (who: Actor) => home.view(who).answered[0]!.answers[0]!.takeBack.length
    expect([may('ana'), may('ben'), may('caro')]).toEqual([2, 0, 2])
  })

  test('[Q8] with its question, or with everything of who asked, all answers to it go', () => {
    for (const all of [undefined, me('ana')]) {
      const { circle, change, to } = answered()
      change('ana', { t: 'taken-back', entries: all === undefined ? [to] : [], all, mod: false })
      expect(roundOf(circle, to)).toBeUndefined()
      for (const words of ['smile', 'basin', 'for once'])
        expect(JSON.stringify(circle)).not.toContain(words)
    }
  })

  test('[Q8] the question and the answer of somebody I blocked say so to me', () => {
    const { view } = answered()
    const limits = { ...noLimits, isBlocked: (account: string) => account === me('ana') }
    const [open] = view('ben', limits).answered
    expect(open?.by.blocked).toBe(true)
    expect(open?.answers.map(({ person }) => person.blocked)).toEqual([true, false])
  })

  test('[D21] it stands on Today until I have answered or passed; not from somebody I blocked', () => {
    const { circle, say, seal, pass } = two()
    const on = (who: Actor) =>
      todayView([circle], undefined, me(who), 0, quiet).items.map(({ kind }) => kind)
    const to = say('ana', asked)
    expect([on('ana'), on('ben')]).toEqual([['question-asks'], ['question-asks']])
    const limits = { ...noLimits, isBlocked: (account: string) => account === me('ana') }
    expect(questionAsks(circle, me('ben'), limits)).toBeUndefined()
    seal('ana', to, first)
    pass('ben', to)
    expect([on('ana'), on('ben')]).toEqual([[], []])
  })

  test('[D21] one card, for one circle, however many ask', () => {
    const [one, other] = [two(), family()]
    one.say('ben', asked)
    other.say('ben', asked)
    const both = todayView([one.circle, other.circle], undefined, me('ana'), 0, quiet)
    expect(both.items.map(({ kind }) => kind)).toEqual(['question-asks'])
  })

  test('[D22] that it is open stands on Today until I have been there, four weeks at most', () => {
    const { circle, to } = answered()
    const self = scene('self')
    const on = (now: number) =>
      todayView([circle], self.circle, me('ana'), now, quiet)
        .items.map(({ kind }) => kind)
        .filter(kind => kind.startsWith('question'))
    expect(on(2000)).toEqual(['question-open'])
    expect(on(1000 + 28 * dayMs)).toEqual([])
    self.say('ana', { t: 'answers-read', circle: circle.id!, to })
    expect(on(2000)).toEqual([])
  })

  test('[C16] an app that does not know questions folds what is said about them to nothing', () => {
    const { circle, say, refusal } = two()
    const before = structuredClone({ ...circle, seq: 0, seen: {}, saidAt: 0, handingOn: {} })
    const to = say('ana', { t: 'unknown' })
    say('ben', sealedTo(to), 0, first)
    say('ana', { t: 'answers-opened', to, last: [] })
    say('ben', { t: 'answer-opened', answer: first, k: 'A'.repeat(43) })
    expect({ ...circle, seq: 0, seen: {}, saidAt: 0, handingOn: {} }).toEqual(before)
    expect(refusal('ben', sealedTo(to))).toBe('not-asked')
  })
})
