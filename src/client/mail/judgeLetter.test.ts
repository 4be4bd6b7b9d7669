import { beforeAll, describe, expect, test } from 'vitest'
import { idFrom } from '#base/ids.ts'
import { toBase64Url } from '#base/text.ts'
import type { AccountId, CircleId } from '#core/circle/ids.ts'
import type { LetterBody } from '#core/letters/letterBody.ts'
import type { Circle } from '#core/circle/circle.ts'
import { type AccountKeys, accountIdOf, deriveAccountKeys } from '#crypto/accountKeys.ts'
import { type LetterParties, openLetter, type OpenedLetter, sealLetter } from '#crypto/letter.ts'
import { scene } from '#dev/scene.ts'
import { replay } from '#core/circle/replay.ts'
import type { Change } from '#core/circle/fact.ts'
import type { Member } from '#protocol/membership/membership.ts'
import { type JudgedLog, judgeLetter, type LetterJudge } from './judgeLetter.ts'

interface Person {
  readonly id: AccountId
  readonly keys: AccountKeys
}

const person = async (seed: number, gen = 1): Promise<Person> => {
  const first = await deriveAccountKeys(new Uint8Array(32).fill(seed), 1)
  const keys = gen === 1 ? first : await deriveAccountKeys(new Uint8Array(32).fill(seed + 100), gen)
  return { id: accountIdOf(first.idPublicKey), keys }
}

let ana: Person
let ben: Person
let caro: Person
let caroLater: Person
beforeAll(async () => {
  ;[ana, ben, caro, caroLater] = await Promise.all([person(1), person(2), person(3), person(3, 2)])
})

const circleOf = (letter: string): CircleId =>
  idFrom('circle', new Uint8Array(32).fill(letter.charCodeAt(0)))

type Held = JudgedLog & { readonly id: CircleId }

/** Ana looks after it; what the device holds of a circle, as far as letters are judged by it. */
const logOf = (
  id: CircleId,
  people: readonly Person[],
  status: JudgedLog['status']['kind'] = 'ok',
): Held => {
  const { circle } = scene('family')
  const fresh: Circle = { ...circle, id, seq: 0, members: {} }
  let seq = 0
  const change = (by: AccountId, what: Change): void => {
    seq += 1
    const entry = seq.toString(16).padStart(64, '0') as Parameters<typeof replay>[1]['entry']
    replay(fresh, { kind: 'membership', seq, by, entry, change: what })
  }
  fresh.id = undefined
  change(ana.id, { t: 'created', circle: id, policy: circle.policy })
  for (const { id: other } of people) if (other !== ana.id) change(other, { t: 'joined' })
  const members = new Map(
    people.map(({ id: account, keys }, since): [AccountId, Member] => [
      account,
      {
        account,
        gen: keys.gen,
        sk: toBase64Url(keys.idPublicKey),
        ek: toBase64Url(keys.kemPublicKey),
        role: account === ana.id ? 'steward' : 'member',
        since,
      },
    ]),
  )
  return {
    id,
    state: { membership: { members, former: new Map() } },
    status: { kind: status },
    fold: { circle: fresh },
  }
}

const here = circleOf('h')
const elsewhere = circleOf('e')

const report = (): LetterBody => ({
  t: 'report',
  v: 1,
  at: 5,
  about: ben.id,
  quotes: [],
  words: 'It hurt.',
})

const letter = async (
  changed: Partial<LetterParties> = {},
  by: Person = caro,
  json = JSON.stringify(report()),
): Promise<OpenedLetter> => {
  const parties = {
    circleId: here,
    senderId: by.id,
    senderGen: by.keys.gen,
    recipientId: ana.id,
    recipientGen: 1,
    id: idFrom('letter', new Uint8Array(16).fill(1)),
    ...changed,
  }
  const wire = await sealLetter(parties, by.keys.signKey, ana.keys.kemPublicKey, json)
  const reader = { accountId: ana.id, kemKeys: new Map([[1, ana.keys.kemKey]]) }
  const opened = wire === undefined ? undefined : await openLetter(reader, wire)
  if (opened === undefined) throw new Error('closed')
  return opened
}

const judging = (logs: readonly Held[], self: Circle = scene('self').circle): LetterJudge => ({
  me: ana.id,
  self,
  log: id => logs.find(log => log.id === id),
  young: false,
})

const whole = () => judging([logOf(here, [ana, ben, caro])])

describe('whom a letter is from', () => {
  test('[R15] is a member of the circle it names, with the keys they have now', async () => {
    expect(await judgeLetter(whole(), await letter())).toEqual({ kind: 'keep', body: report() })
  })

  test('[R15] somebody else\u2019s name over one\u2019s own signature is worth nothing', async () => {
    const forged = await letter({ senderId: caro.id }, ben)
    expect(await judgeLetter(whole(), forged)).toBe('drop')
  })

  test('[R15] a signature with keys that were changed since is worth nothing', async () => {
    const changed = judging([logOf(here, [ana, ben, caroLater])])
    expect(await judgeLetter(changed, await letter())).toBe('drop')
    const claimed = await letter({ senderGen: 2 })
    expect(await judgeLetter(changed, claimed)).toBe('drop')
    expect(await judgeLetter(changed, await letter({}, caroLater))).toMatchObject({ kind: 'keep' })
    // Newer keys than this device knows of: it reads the circle further and looks again.
    expect(await judgeLetter(whole(), await letter({}, caroLater))).toBe('later')
  })

  test('[R15] whoever left is nobody, and whoever is not known yet waits', async () => {
    const left = logOf(here, [ana, ben])
    expect(await judgeLetter(judging([left]), await letter())).toBe('later')
    const { membership } = left.state
    if (membership === undefined) throw new Error('no membership')
    const former = new Map([[caro.id, { account: caro.id, gen: 1, sk: '', until: 9 }]])
    const gone = { ...left, state: { ...left.state, membership: { ...membership, former } } }
    expect(await judgeLetter(judging([gone]), await letter())).toBe('drop')
  })

  test('[R15] the circle it names decides: not one they are not in, nor one I am not in', async () => {
    const other = await letter({ circleId: elsewhere })
    expect(await judgeLetter(whole(), other)).toBe('later')
    const both = judging([logOf(here, [ana, ben, caro]), logOf(elsewhere, [ana, ben])])
    expect(await judgeLetter(both, other)).toBe('later')
    expect(await judgeLetter(judging([logOf(here, [ben, caro])]), await letter())).toBe('drop')
    const halted = judging([logOf(here, [ana, ben, caro], 'halted')])
    expect(await judgeLetter(halted, await letter())).toBe('later')
  })

  test('[R15] what is not the one spelling of a body is none; a newer kind waits for an update', async () => {
    const spaced = `${JSON.stringify(report()).slice(0, -1)} }`
    const twice = JSON.stringify(report()).replace('"v":1', '"v":1,"v":1')
    // oxlint-disable-next-line no-await-in-loop
    for (const json of ['', 'x', '{}', spaced, twice])
      expect(await judgeLetter(whole(), await letter({}, caro, json))).toBe('drop')
    const newer = JSON.stringify({ t: 'key-share', v: 1, at: 1 })
    expect(await judgeLetter(whole(), await letter({}, caro, newer))).toBe('later')
  })
})

describe('what a modified app cannot reach', () => {
  test('[R8] a report about me, or to me where I do not look after the circle, is not kept', async () => {
    const aboutMe = JSON.stringify({ ...report(), about: ana.id })
    expect(await judgeLetter(whole(), await letter({}, caro, aboutMe))).toBe('drop')
    const log = logOf(here, [ana, ben, caro])
    const member = log.fold.circle.members[ana.id]
    if (member === undefined) throw new Error('nobody')
    member.role = 'member'
    expect(await judgeLetter(judging([log]), await letter())).toBe('later')
  })

  test('[R14] an answer to nothing I told, or from somebody else, is no way to write to me', async () => {
    const answer = (to: string) =>
      JSON.stringify({ t: 'report-read', v: 1, at: 1, report: to, words: 'I know.' })
    const id = 'b'.repeat(32)
    expect(await judgeLetter(whole(), await letter({}, caro, answer(id)))).toBe('drop')
    const self = scene('self').circle
    const made = (to: AccountId) => ({
      [id]: { letter: id as never, to, about: ben.id, circle: here, at: 1 },
    })
    const told = (to: AccountId): Circle => ({
      ...self,
      letters: { ...self.letters, made: made(to) },
    })
    const logs = [logOf(here, [ana, ben, caro])]
    const judged = async (to: AccountId) =>
      judgeLetter(judging(logs, told(to)), await letter({}, caro, answer(id)))
    expect(await judged(ben.id)).toBe('drop')
    expect(await judged(caro.id)).toMatchObject({ kind: 'keep' })
    const blocked = told(caro.id)
    blocked.vault.blocked = { [caro.id]: { account: caro.id, name: undefined } }
    const from = await letter({}, caro, answer(id))
    expect(await judgeLetter(judging(logs, blocked), from)).toBe('drop')
    // R7: a report of somebody I blocked is about the circle.
    expect(await judgeLetter(judging(logs, blocked), await letter())).toMatchObject({
      kind: 'keep',
    })
  })
})

describe('letters of catchers and calls', () => {
  const call = 'ca'.repeat(16)
  const at = { v: 1, at: 5 } as const
  const need: LetterBody = { t: 'call', ...at, call, words: '' }
  const over: LetterBody = { t: 'call-over', ...at, call }
  const ask = idFrom('letter', new Uint8Array(16).fill(9))
  const word: LetterBody = { t: 'catcher-word', ...at, ask, word: 'no' }
  const answer: LetterBody = { t: 'call-answer', ...at, call, says: 'here' }
  const judge = async (self: Circle, body: LetterBody): Promise<string> => {
    const verdict = await judgeLetter(
      judging([logOf(here, [ana, ben, caro])], self),
      await letter({}, caro, JSON.stringify(body)),
    )
    return typeof verdict === 'string' ? verdict : verdict.kind
  }
  const selfWith = (change: (catching: Circle['catching']) => void): Circle => {
    const { circle } = scene('self')
    change(circle.catching)
    return circle
  }
  const given = (who: Person, what: 'yes' | 'no'): Circle =>
    selfWith(({ answered }) => {
      answered[who.id] = {
        account: who.id,
        circle: here,
        letter: ask,
        word: what,
        permit: undefined,
        hours: undefined,
        ways: [],
        phone: undefined,
        line: 'usual',
        at: 1,
      }
    })

  test('[CA12] a call comes only from somebody to whom I said yes', async () => {
    expect(await judge(given(caro, 'yes'), need)).toBe('keep')
    expect(await judge(given(caro, 'yes'), over)).toBe('keep')
    expect(await judge(given(caro, 'no'), need)).toBe('drop')
    // My other device may have said so a moment ago; here it rings nobody.
    expect(await judge(given(ben, 'yes'), need)).toBe('later')
    const blocked = given(caro, 'yes')
    blocked.vault.blocked = { [caro.id]: { account: caro.id, name: 'Caro' } }
    expect(await judge(blocked, need)).toBe('drop')
  })

  test('[CA12] [CA25] [T151] a word to what I asked of them, and an answer from whom I called', async () => {
    const asked = (who: Person): Circle =>
      selfWith(catching => {
        catching.asked[who.id] = { account: who.id, circle: here, letter: ask, words: '', ways: [] }
        catching.calls = [
          { call, people: [{ account: who.id, circle: here }], at: 1, state: 'asking' },
        ]
      })
    expect([await judge(asked(caro), word), await judge(asked(caro), answer)]).toEqual([
      'keep',
      'keep',
    ])
    expect([await judge(asked(ben), word), await judge(asked(ben), answer)]).toEqual([
      'drop',
      'drop',
    ])
    expect(await judge(scene('self').circle, { t: 'catcher-over', ...at })).toBe('drop')
    // [CA25] [T151] Taken off the list, or blocked, while my call is open.
    const ended = asked(caro)
    delete ended.catching.asked[caro.id]
    const blocked = asked(caro)
    blocked.vault.blocked = { [caro.id]: { account: caro.id, name: 'Caro' } }
    expect([await judge(ended, answer), await judge(blocked, answer)]).toEqual(['drop', 'drop'])
  })
})

describe('letters about endings', () => {
  const at = { v: 1, at: 5 } as const
  const ask = idFrom('letter', new Uint8Array(16).fill(9))
  const askId = 'ab'.repeat(16)
  const judge = async (self: Circle, body: LetterBody): Promise<string> => {
    const verdict = await judgeLetter(
      judging([logOf(here, [ana, ben, caro])], self),
      await letter({}, caro, JSON.stringify(body)),
    )
    return typeof verdict === 'string' ? verdict : verdict.kind
  }
  const selfWith = (change: (circle: Circle) => void): Circle => {
    const { circle } = scene('self')
    change(circle)
    return circle
  }
  const given = (who: Person, word: 'yes' | 'no', wanted?: string): Circle =>
    selfWith(({ endings }) => {
      const owner = { account: who.id, circle: here }
      endings.answered[who.id] = { ...owner, letter: ask, word, at: 1 }
      if (wanted !== undefined)
        endings.wanted[who.id] = { ...owner, ask: wanted, dueAt: 9, at: 1, ended: undefined }
    })
  const trusted = (who: Person): Circle =>
    selfWith(({ endings, letters }) => {
      endings.asked[who.id] = { account: who.id, circle: here, letter: ask, words: '' }
      letters.kept['yes'] = {
        letter: ask,
        from: who.id,
        circle: here,
        body: { t: 'confidant-word', ...at, ask, word: 'yes' },
        keptAt: 1,
        entries: [],
        read: false,
      }
    })

  test('[EN19] [T138] words to be read when somebody is gone never come as an ordinary letter', async () => {
    const body: LetterBody = { t: 'left-letter', ...at, words: 'I am dead.' }
    expect(await judge(given(caro, 'yes', askId), body)).toBe('drop')
  })

  test('[EN19] [T138] an ask counts from somebody I trust with it, a no from whom I asked', async () => {
    const asks: LetterBody = { t: 'left-ask', ...at, ask: askId }
    expect(await judge(trusted(caro), asks)).toBe('keep')
    expect(await judge(trusted(ben), asks)).toBe('drop')
    const blocked = trusted(caro)
    blocked.vault.blocked = { [caro.id]: { account: caro.id, name: 'Caro' } }
    expect(await judge(blocked, asks)).toBe('drop')
    const isHere: LetterBody = { t: 'left-refused', ...at, ask: askId }
    expect(await judge(given(caro, 'yes', askId), isHere)).toBe('keep')
    expect(await judge(given(caro, 'yes', 'cd'.repeat(16)), isHere)).toBe('drop')
    expect(await judge(given(caro, 'yes'), isHere)).toBe('later')
    expect(await judge(given(ben, 'yes', askId), isHere)).toBe('drop')
  })

  test('[EN2] wishes come only from somebody to whom I said yes', async () => {
    const body: LetterBody = { t: 'confidant-wishes', ...at }
    expect(await judge(given(caro, 'yes'), body)).toBe('keep')
    expect(await judge(given(caro, 'no'), body)).toBe('drop')
    expect(await judge(given(ben, 'yes'), body)).toBe('later')
    expect(await judge(scene('self').circle, { t: 'confidant-over', ...at })).toBe('drop')
    expect(
      await judge(scene('self').circle, { t: 'confidant-word', ...at, ask, word: 'yes' }),
    ).toBe('drop')
  })
})
