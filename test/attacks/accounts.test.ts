import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { err } from '#base/result.ts'
import { toBase64Url, utf8 } from '#base/text.ts'
import { prfInput } from '#client/account/passkeyWay.ts'
import { recoveryCodeText } from '#crypto/recoveryCode.ts'
import type { AccountAnswer, WireSlot } from '#protocol/api/accounts.ts'
import { paths } from '#protocol/api/paths.ts'
import { random } from '../cast/author.ts'
import { good } from '../cast/engineDevice.ts'
import { until } from '../cast/until.ts'
import { AccountScene, expectNobody, passphrase, readAccount } from './accountScene.ts'
import type { Json } from './liar.ts'

let scene: AccountScene
beforeAll(async () => {
  scene = await AccountScene.open()
})
afterAll(() => scene.close())

describe('[T70] a host that chooses parameters', () => {
  it('[T70] is not listened to: an answer with a field too many ends the sign-in', async () => {
    await scene.signUp('ana-parameters', passphrase)
    const extras: readonly Json[] = [
      { keyStretching: { 'argon2id-custom': { memory: 8, iterations: 1, parallelism: 1 } } },
      { kdf: 'none' },
      { identifiers: { client: 'x', server: 'y' } },
    ]
    for (const extra of extras) {
      const mallory = scene.place()
      mallory.liar.lie = (path, answer) =>
        path === paths.opaqueLogin ? { ...answer, ...extra } : answer
      // oxlint-disable-next-line no-await-in-loop -- one lie after another
      const came = await mallory.engine.account.signInWithPassphrase('ana-parameters', passphrase)
      expect(came).toEqual(err('host-unavailable'))
      expect(mallory.liar.paths()).not.toContain(`POST ${paths.opaqueFinish}`)
      // oxlint-disable-next-line no-await-in-loop
      await expectNobody(mallory)
    }
  })

  it('[T70] gets no answer to other identifiers: they are part of what is proved', async () => {
    const loginIdOf = (seed: number) => toBase64Url(new Uint8Array(16).fill(seed))
    const mallory = scene.place()
    mallory.liar.lie = (path, answer) =>
      path === paths.opaqueLogin ? { ...answer, loginId: loginIdOf(7) } : answer
    expect(await mallory.engine.account.signInWithPassphrase('ana-parameters', passphrase)).toEqual(
      err('wrong-sign-in'),
    )
    // Another host behind the same address: the name it is asked for is not even the same.
    const other = scene.place()
    other.liar.lie = (path, answer) =>
      path === paths.host ? { ...answer, instanceId: loginIdOf(9) } : answer
    expect(await other.engine.account.signInWithPassphrase('ana-parameters', passphrase)).toEqual(
      err('wrong-sign-in'),
    )
    for (const { liar } of [mallory, other])
      expect(liar.paths()).not.toContain(`POST ${paths.opaqueFinish}`)
  })

  it('[T70] may not choose parameters for a new passphrase either', async () => {
    const here = scene.place()
    here.liar.lie = (path, answer) =>
      path === paths.opaqueRegister ? { ...answer, keyStretching: 'identity' } : answer
    const made = await here.engine.account.create({
      admission: { kind: 'none' },
      displayName: 'Ben',
      language: 'en',
      passphrase: { name: 'ben-parameters', passphrase },
    })
    expect(made).toEqual(err('host-unavailable'))
    expect(here.liar.paths()).not.toContain(`POST ${paths.accounts}`)
    await expectNobody(here)
  })

  it('[T70] asks an authenticator only what we ask: its own extensions are put aside', async () => {
    const { engine, liar } = await scene.signUp('Ana')
    const chosen = { prf: { eval: { first: toBase64Url(random(32)) } }, largeBlob: { read: true } }
    liar.lie = (_, answer) =>
      'options' in answer
        ? { ...answer, options: { ...(answer['options'] as Json), extensions: chosen } }
        : answer
    const ours = { prf: { eval: { first: prfInput } } }
    const adding = await good(engine.account.passkeyAddOptions())
    expect((adding.options as Json)['extensions']).toEqual(ours)
    const there = scene.place()
    there.liar.lie = liar.lie
    const signing = await good(there.engine.account.passkeySignInOptions())
    expect((signing.options as Json)['extensions']).toEqual(ours)
  })
})

type Lie = (answer: AccountAnswer, other: AccountAnswer) => unknown

const changed = (slots: readonly WireSlot[], change: Partial<WireSlot>): readonly WireSlot[] =>
  slots.map(slot => ({ ...slot, ...change }))

const text16 = toBase64Url(new Uint8Array(16).fill(3))
const accountLies: readonly (readonly [string, Lie, string])[] = [
  ['of somebody else', (mine, other) => ({ ...mine, slots: other.slots }), 'needs-another-way'],
  [
    'of no type but passkey',
    mine => ({ ...mine, slots: changed(mine.slots, { type: 1 }) }),
    'needs-another-way',
  ],
  [
    'of a type of later',
    mine => ({ ...mine, slots: changed(mine.slots, { type: 4 }) }),
    'needs-another-way',
  ],
  [
    'of another version',
    mine => ({ ...mine, slots: changed(mine.slots, { version: 2 }) }),
    'needs-another-way',
  ],
  [
    'with another id',
    mine => ({ ...mine, slots: changed(mine.slots, { slotId: text16 }) }),
    'needs-another-way',
  ],
  [
    'with another nonce',
    mine => ({ ...mine, slots: changed(mine.slots, { nonce: toBase64Url(new Uint8Array(12)) }) }),
    'needs-another-way',
  ],
  [
    'made up by the host',
    mine => ({
      ...mine,
      slots: changed(mine.slots, { ct: toBase64Url(new Uint8Array(48).fill(1)) }),
    }),
    'needs-another-way',
  ],
  ['none at all', mine => ({ ...mine, slots: [] }), 'needs-another-way'],
  [
    'with parameters',
    mine => ({ ...mine, slots: mine.slots.map(slot => ({ ...slot, iterations: 1 })) }),
    'host-unavailable',
  ],
  [
    'and another account',
    (mine, other) => ({ ...mine, accountId: other.accountId }),
    'host-unavailable',
  ],
  [
    'and a later generation without links',
    mine => ({ ...mine, gen: 2 }),
    'history-does-not-add-up',
  ],
]

describe('[T71] slots that are not where they belong', () => {
  it('[T71] open nothing: of another account, type, version or id, or made up', async () => {
    const ana = await scene.signUp('Ana')
    const ben = await scene.signUp('Ben')
    const bens = await readAccount(ben)
    for (const [, lie, failure] of accountLies) {
      const mallory = scene.place()
      mallory.liar.lie = (path, answer) =>
        path === paths.account ? lie(answer as unknown as AccountAnswer, bens) : answer
      // oxlint-disable-next-line no-await-in-loop -- one lie after another
      expect(await mallory.engine.account.signInWithRecoveryCode(ana.code)).toEqual(err(failure))
      // oxlint-disable-next-line no-await-in-loop
      await expectNobody(mallory)
    }
    // The same device, an honest host: nothing was lost.
    await good(scene.place().engine.account.signInWithRecoveryCode(ana.code))
  })

  it("[T71] of somebody else do not become mine with that person's whole account", async () => {
    const ana = await scene.signUp('Ana')
    const ben = await scene.signUp('Ben')
    const bens = await readAccount(ben)
    const mallory = scene.place()
    mallory.liar.lie = (path, answer) => {
      if (path === paths.recovery) return { ...answer, accountId: bens.accountId }
      return path === paths.account ? bens : answer
    }
    expect(await mallory.engine.account.signInWithRecoveryCode(ana.code)).toEqual(
      err('needs-another-way'),
    )
    await expectNobody(mallory)
  })
})

describe('[T77] a recovery code', () => {
  it('[T77] that is mistyped is caught on the device, without one request, also offline', async () => {
    const { code } = await scene.signUp('Ana')
    const { browser, liar, engine } = scene.place()
    await until(engine, ({ signIn }) => signIn.kind === 'signed-out')
    const before = liar.requests.length
    const typos = Array.from(code)
      .map((letter, at) => code.slice(0, at) + (letter === '7' ? '8' : '7') + code.slice(at + 1))
      .filter(typo => typo.replaceAll(' ', '').length === 28)
    typos.push(code.slice(1), `${code}0`, '', 'ö'.repeat(28), code.replace(/[0-9A-Z]$/, '!'))
    browser.wire.unplug()
    const answers: unknown[] = []
    // oxlint-disable-next-line no-await-in-loop -- one try after another
    for (const typo of typos) answers.push(await engine.account.signInWithRecoveryCode(typo))
    const caught = answers.filter(answer => JSON.stringify(answer).includes('mistyped-code'))
    // Ten check bits: of a thousand typos one may pass for a code, and then opens nothing.
    expect(caught.length).toBeGreaterThanOrEqual(typos.length - 2)
    if (caught.length === typos.length) expect(liar.requests.slice(before)).toEqual([])
    browser.wire.plug()
    await good(engine.account.signInWithRecoveryCode(code))
  })

  it('[T77] that is wrong may be tried ten times, then the wait begins and grows', async () => {
    const own = await AccountScene.open()
    const { engine } = own.place()
    const tries: string[] = []
    const attempt = async (): Promise<string> => {
      const answer = await engine.account.signInWithRecoveryCode(codeOf(tries.length))
      return answer.ok ? 'ok' : answer.error
    }
    // oxlint-disable-next-line no-await-in-loop -- one try after another
    while (tries.length < 12) tries.push(await attempt())
    expect(tries.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'wrong-sign-in'))
    expect(tries.slice(10)).toEqual(['too-many-tries', 'too-many-tries'])
    own.clock.now += 30_001
    expect([await attempt(), await attempt()]).toEqual(['wrong-sign-in', 'too-many-tries'])
    own.clock.now += 30_001
    expect(await attempt()).toBe('too-many-tries')
    own.clock.now += 30_001
    expect(await attempt()).toBe('wrong-sign-in')
    await own.close()
  })
})

/** Well formed, and nobody has it. */
const codeOf = (seed: number): string => recoveryCodeText(utf8(`sixteen bytes ${10 + (seed % 80)}`))
